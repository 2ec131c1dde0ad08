package io.banyan.campaign.share;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The share links of the shop. */
@Component
public class Shares {

    /** Gives the person's link to the target by the channel; makes it at the first time. */
    public Share share(
            UUID personId,
            @Nullable String visitorId,
            @Nullable UUID campaignId,
            ShareTarget target,
            ShareChannel channel) {
        throw new UnsupportedOperationException("lands next");
    }

    /** The link with this code; upper and lower case are alike. */
    public Optional<Share> find(String code) {
        throw new UnsupportedOperationException("lands next");
    }

    /** The address that is given away. */
    public String url(Share share) {
        throw new UnsupportedOperationException("lands next");
    }
}
