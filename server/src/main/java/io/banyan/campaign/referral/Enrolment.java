package io.banyan.campaign.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One invited person under a referral.
 *
 * @param version the version of the campaign that promised their rewards
 * @param orderId their first paid order
 * @param reason why they were refused or undone
 */
record Enrolment(
        UUID id,
        UUID campaignId,
        int version,
        UUID inviterId,
        UUID inviteeId,
        State state,
        @Nullable UUID orderId,
        @Nullable String reason,
        Instant enrolledAt) {

    /** How far they are. */
    enum State {
        /** has yet to do what the terms say */
        PENDING,
        /** has ordered; the return window has to pass */
        WAITING,
        REWARDED,
        /** the order was refunded */
        UNDONE,
        /** did not order in time */
        LAPSED,
        /** came when the campaign could take nobody more */
        REFUSED
    }

    /** Whether rewards may still come of it, or have. */
    boolean live() {
        return switch (state) {
            case PENDING, WAITING, REWARDED -> true;
            case UNDONE, LAPSED, REFUSED -> false;
        };
    }

    /** The reservation of both rewards. */
    String reservation() {
        return "referral:" + id;
    }

    String inviterCause() {
        return "referral_inviter:" + id;
    }

    String inviteeCause() {
        return "referral_invitee:" + id;
    }

    Enrolment become(State next) {
        return new Enrolment(id, campaignId, version, inviterId, inviteeId, next, orderId, reason, enrolledAt);
    }

    Enrolment because(String why) {
        return new Enrolment(id, campaignId, version, inviterId, inviteeId, state, orderId, why, enrolledAt);
    }

    Enrolment ordered(UUID order) {
        return new Enrolment(id, campaignId, version, inviterId, inviteeId, state, order, reason, enrolledAt);
    }
}
