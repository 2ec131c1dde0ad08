package io.banyan.campaign.attribution;

import io.banyan.campaign.share.Share;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody opens a share in their browser. */
record Opening(Share share, String visitorId, @Nullable UUID personId, Instant at) {

    /** Whether it is the sharer who looks at the own link, as far as that is known at once. */
    boolean bySharer() {
        return share.personId().equals(personId) || visitorId.equals(share.visitorId());
    }
}
