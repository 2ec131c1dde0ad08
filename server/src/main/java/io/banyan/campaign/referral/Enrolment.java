package io.banyan.campaign.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One invited person under a referral.
 *
 * @param version the version of the campaign that promised their rewards
 * @param uplineId who invited the inviter, where the terms pay a second level
 * @param orderId their first paid order
 * @param reason why they were refused or undone
 */
record Enrolment(
        UUID id,
        UUID campaignId,
        int version,
        UUID inviterId,
        UUID inviteeId,
        @Nullable UUID uplineId,
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

    /** The reservation of all rewards for this person. */
    String reservation() {
        return "referral:" + id;
    }

    String inviterCause() {
        return "referral_inviter:" + id;
    }

    String inviteeCause() {
        return "referral_invitee:" + id;
    }

    String uplineCause() {
        return "referral_upline:" + id;
    }

    Enrolment become(State next) {
        return new Enrolment(
                id, campaignId, version, inviterId, inviteeId, uplineId, next, orderId, reason, enrolledAt);
    }

    Enrolment because(String why) {
        return new Enrolment(id, campaignId, version, inviterId, inviteeId, uplineId, state, orderId, why, enrolledAt);
    }

    Enrolment ordered(UUID order) {
        return new Enrolment(id, campaignId, version, inviterId, inviteeId, uplineId, state, order, reason, enrolledAt);
    }
}
