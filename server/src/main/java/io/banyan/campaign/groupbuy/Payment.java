package io.banyan.campaign.groupbuy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The payment of an order that wants a place.
 *
 * @param newCustomer whether it is the person's first paid order
 * @param eligible whether the person may join this group
 * @param at when it is decided
 */
record Payment(@Nullable String visitorId, boolean newCustomer, boolean eligible, Instant at) {}
