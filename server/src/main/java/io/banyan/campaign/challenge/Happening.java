package io.banyan.campaign.challenge;

import io.banyan.campaign.challenge.ChallengeSpec.ChallengeEvent;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that may count for somebody.
 *
 * @param amount what it adds to sums
 * @param items what is distinguished within it; none where nothing is
 */
record Happening(
        ChallengeEvent event,
        UUID personId,
        String source,
        Instant at,
        @Nullable Money amount,
        List<String> items) {

    static Happening of(ChallengeEvent event, UUID personId, String source, Instant at) {
        return new Happening(event, personId, source, at, null, List.of(""));
    }
}
