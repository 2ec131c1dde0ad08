/** Rewards from the intention to the wallet: checked, frozen, granted, or taken back. */
@NullMarked
package io.banyan.campaign.reward;

import org.jspecify.annotations.NullMarked;
