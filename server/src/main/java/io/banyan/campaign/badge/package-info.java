/** Badges: what they are, and who has which. */
@NullMarked
package io.banyan.campaign.badge;

import org.jspecify.annotations.NullMarked;
