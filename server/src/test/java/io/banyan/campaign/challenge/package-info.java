@NullMarked
package io.banyan.campaign.challenge;

import org.jspecify.annotations.NullMarked;
