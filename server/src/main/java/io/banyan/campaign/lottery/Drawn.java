package io.banyan.campaign.lottery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draw that was made.
 *
 * @param number from 1, in the order in which they were made, without gaps
 * @param prize which prize its ticket hit; null for none
 * @param won whether there was one left of it
 */
record Drawn(
        UUID campaignId,
        long number,
        UUID personId,
        String participant,
        int ticket,
        @Nullable Integer prize,
        boolean won,
        Instant at) {}
