package io.banyan.campaign.share;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The page of the shop that a share leads to. Only {@link Kind#INVITE} goes without an id. */
public record ShareTarget(Kind kind, @Nullable UUID id) {

    /** What is shared. */
    public enum Kind {
        GROUP,
        CAMPAIGN,
        PRODUCT,
        INVITE,
        /** something that somebody began in a campaign: a bargain, a packet, a team, a round */
        ENTRY
    }
}
