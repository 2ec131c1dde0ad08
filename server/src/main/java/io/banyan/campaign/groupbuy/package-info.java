/**
 * Group-buy: opened by the paid order of its leader, joined by paid orders, complete when enough came in time. All
 * decisions are in {@link io.banyan.campaign.groupbuy.GroupDecisions}.
 */
@NullMarked
package io.banyan.campaign.groupbuy;

import org.jspecify.annotations.NullMarked;
