/** Asks risk about rewards, and carries out what somebody decides about those that were held. */
@NullMarked
package io.banyan.campaign.fraud;

import org.jspecify.annotations.NullMarked;
