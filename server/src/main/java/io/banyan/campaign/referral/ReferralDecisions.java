package io.banyan.campaign.referral;

import io.banyan.campaign.RewardPurpose;
import io.banyan.campaign.engine.Effect;
import io.banyan.campaign.engine.Joining;
import io.banyan.campaign.referral.Enrolment.State;
import io.banyan.campaign.reward.RewardIntent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What happens to an inviter's tally: pure functions of the tally, the terms and what comes. Whoever calls holds
 * the tally's row lock.
 */
final class ReferralDecisions {

    /** How long an invited person has for what the terms ask. */
    static final Duration TIME_TO_QUALIFY = Duration.ofDays(30);

    /** The time of an invited person is over; key: the enrolment. */
    static final String LAPSE = "campaign.referral_lapse";
    /** The return window of an order is over; key: the enrolment. */
    static final String QUALIFY = "campaign.referral_qualify";

    private ReferralDecisions() {}

    /** What a decision changes. */
    record Change(Tally tally, List<Effect> effects) {

        static Change nothing(Tally tally) {
            return new Change(tally, List.of());
        }
    }

    /**
     * What a decision is made under.
     *
     * @param spec the terms of the person invited
     * @param ladder the terms of the inviter's ladder
     */
    record Terms(ReferralSpec spec, ReferralSpec ladder, Supplier<UUID> ids, Instant now) {}

    /** An invited person who was admitted comes in. */
    static Change enrol(Tally tally, Enrolment enrolment, Terms terms) {
        var effects = new ArrayList<Effect>();
        effects.add(new Effect.Join(new Joining(
                enrolment.id(),
                enrolment.campaignId(),
                enrolment.version(),
                enrolment.inviteeId(),
                null,
                null,
                null,
                null,
                enrolment.inviterId(),
                false,
                enrolment.enrolledAt())));
        if (terms.spec().trigger() == ReferralSpec.Trigger.SIGN_UP) {
            return qualify(tally, enrolment, effects, terms);
        }
        effects.add(
                new Effect.Wake(LAPSE, enrolment.id().toString(), terms.now().plus(TIME_TO_QUALIFY)));
        return climbed(tally.with(enrolment), effects, terms);
    }

    /** The first paid order of an invited person. */
    static Change ordered(Tally tally, Enrolment enrolment, UUID orderId, Terms terms) {
        if (enrolment.state() != State.PENDING) {
            return Change.nothing(tally);
        }
        var ordered = enrolment.ordered(orderId);
        List<Effect> effects = List.of(new Effect.Forget(LAPSE, enrolment.id().toString()));
        return switch (terms.spec().trigger()) {
            case SIGN_UP -> Change.nothing(tally);
            case FIRST_PAID_ORDER -> qualify(tally, ordered, effects, terms);
            case PAST_RETURN_WINDOW -> new Change(tally.with(ordered.become(State.WAITING)), effects);
        };
    }

    /** The order that an invited person waits for has been received; the return window begins. */
    static Change received(Tally tally, Enrolment enrolment, Duration returnWindow, Terms terms) {
        if (enrolment.state() != State.WAITING) {
            return Change.nothing(tally);
        }
        var over = terms.now().plus(returnWindow);
        return new Change(tally, List.of(new Effect.Wake(QUALIFY, enrolment.id().toString(), over)));
    }

    /** The return window is over. */
    static Change windowOver(Tally tally, Enrolment enrolment, Terms terms) {
        return enrolment.state() == State.WAITING ? qualify(tally, enrolment, List.of(), terms) : Change.nothing(tally);
    }

    /** The time of an invited person is over. */
    static Change lapse(Tally tally, Enrolment enrolment, Terms terms) {
        return enrolment.state() == State.PENDING
                ? drop(tally, enrolment.become(State.LAPSED), List.of(), terms)
                : Change.nothing(tally);
    }

    /** The order of an invited person was refunded in full: what it earned is taken back. */
    static Change undone(Tally tally, Enrolment enrolment, Terms terms) {
        var undone = enrolment.become(State.UNDONE).because("order_refunded");
        return switch (enrolment.state()) {
            case PENDING, LAPSED, REFUSED, UNDONE -> Change.nothing(tally);
            case WAITING ->
                drop(
                        tally,
                        undone,
                        List.of(new Effect.Forget(QUALIFY, enrolment.id().toString())),
                        terms);
            case REWARDED ->
                drop(
                        tally,
                        undone,
                        List.of(
                                new Effect.UndoReward(enrolment.inviterCause(), "order_refunded"),
                                new Effect.UndoReward(enrolment.inviteeCause(), "order_refunded"),
                                new Effect.UndoReward(enrolment.uplineCause(), "order_refunded")),
                        terms);
        };
    }

    private static Change drop(Tally tally, Enrolment dropped, List<Effect> before, Terms terms) {
        var effects = new ArrayList<>(before);
        effects.add(new Effect.GiveBack(dropped.reservation()));
        effects.add(new Effect.Leave(dropped.id()));
        return climbed(tally.with(dropped), effects, terms);
    }

    private static Change qualify(Tally tally, Enrolment enrolment, List<Effect> before, Terms terms) {
        var spec = terms.spec();
        var available = terms.now().plus(Duration.ofDays(spec.freezeDays()));
        var effects = new ArrayList<>(before);
        effects.add(new Effect.Reward(new RewardIntent(
                enrolment.inviterCause(),
                enrolment.campaignId(),
                enrolment.version(),
                enrolment.inviterId(),
                enrolment.inviteeId(),
                RewardPurpose.INVITER,
                spec.inviterReward(),
                enrolment.reservation(),
                available)));
        effects.add(new Effect.Reward(new RewardIntent(
                enrolment.inviteeCause(),
                enrolment.campaignId(),
                enrolment.version(),
                enrolment.inviteeId(),
                enrolment.inviterId(),
                RewardPurpose.INVITEE,
                spec.inviteeReward(),
                enrolment.reservation(),
                available)));
        upline(enrolment, terms, available).ifPresent(effects::add);
        effects.add(new Effect.GiveBack(enrolment.reservation()));
        return climbed(tally.with(enrolment.become(State.REWARDED)), effects, terms);
    }

    private static Optional<Effect> upline(Enrolment enrolment, Terms terms, Instant available) {
        var upline = enrolment.uplineId();
        var reward = terms.spec().secondLevelReward();
        return upline == null || reward == null
                ? Optional.empty()
                : Optional.of(new Effect.Reward(new RewardIntent(
                        enrolment.uplineCause(),
                        enrolment.campaignId(),
                        enrolment.version(),
                        upline,
                        enrolment.inviteeId(),
                        RewardPurpose.SECOND_LEVEL,
                        reward,
                        enrolment.reservation(),
                        available)));
    }

    private static Change climbed(Tally tally, List<Effect> effects, Terms terms) {
        return new Ladder(terms).climb(tally, effects);
    }
}
