package io.banyan.campaign;

import java.util.EnumSet;
import java.util.Set;

/** Where a campaign is in its life. */
public enum CampaignState {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    SCHEDULED,
    RUNNING,
    PAUSED,
    ENDED,
    SETTLED;

    /** The states that may follow this one. */
    public Set<CampaignState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(IN_REVIEW);
            case IN_REVIEW -> EnumSet.of(DRAFT, APPROVED);
            case APPROVED -> EnumSet.of(DRAFT, SCHEDULED, RUNNING);
            case SCHEDULED -> EnumSet.of(DRAFT, RUNNING);
            case RUNNING -> EnumSet.of(PAUSED, ENDED);
            case PAUSED -> EnumSet.of(RUNNING, ENDED);
            case ENDED -> EnumSet.of(SETTLED);
            case SETTLED -> EnumSet.noneOf(CampaignState.class);
        };
    }

    /** Whether money is set aside for the campaign in this state. */
    public boolean funded() {
        return switch (this) {
            case DRAFT, IN_REVIEW, SETTLED -> false;
            case APPROVED, SCHEDULED, RUNNING, PAUSED, ENDED -> true;
        };
    }

    /** Whether shoppers may look at the campaign in this state. */
    public boolean visible() {
        return switch (this) {
            case DRAFT, IN_REVIEW, APPROVED, SCHEDULED -> false;
            case RUNNING, PAUSED, ENDED, SETTLED -> true;
        };
    }
}
