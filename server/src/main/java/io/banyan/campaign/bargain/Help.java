package io.banyan.campaign.bargain;

import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * What one friend did for a bargain.
 *
 * @param cuts how many cuts they made: one, or two as a new customer
 * @param amount what these came to
 */
record Help(UUID bargainId, UUID personId, int cuts, Money amount, Instant at) {}
