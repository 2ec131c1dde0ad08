package io.banyan.campaign.split;

import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A part that somebody took.
 *
 * @param place which one, from 0
 */
record Part(UUID packetId, int place, UUID personId, Money amount, Instant at) {}
