package io.banyan.campaign.attribution;

import io.banyan.campaign.share.ShareChannel;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit to a share: one browser within one half hour.
 *
 * @param firstAt its first opening
 * @param lastAt its last opening
 */
record Touch(
        UUID shareId, UUID sharerId, @Nullable UUID campaignId, ShareChannel channel, Instant firstAt, Instant lastAt) {

    /** The part of the visit that lies in the window; the ends count. */
    Optional<Touch> within(Instant from, Instant to) {
        if (firstAt.isAfter(to) || lastAt.isBefore(from)) {
            return Optional.empty();
        }
        // between the two openings that are kept nothing is known: an opening outside falls back on the other one
        Instant first = firstAt.isBefore(from) ? lastAt : firstAt;
        Instant last = lastAt.isAfter(to) ? firstAt : lastAt;
        return first.isAfter(to) || last.isBefore(from)
                ? Optional.empty()
                : Optional.of(new Touch(shareId, sharerId, campaignId, channel, first, last));
    }
}
