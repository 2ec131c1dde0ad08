package io.banyan.campaign.challenge;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that counts for an entry.
 *
 * @param source the event; the same one counts once
 * @param item what is distinguished within it: a product, a visitor; empty where nothing is
 * @param amount what it adds to a sum
 * @param at when it happened, not when it was told
 */
record Contribution(String source, String item, UUID personId, long amount, Instant at) {}
