package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody drew in a lottery. */
public record LotteryDrawn(UUID campaignId, UUID personId, long number, Instant at) implements Fact {

    @Override
    public UUID key() {
        return campaignId;
    }
}
