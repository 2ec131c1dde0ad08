package io.banyan.engine.diffusion;

import io.banyan.engine.spread.InvitationForest;
import java.util.Arrays;
import java.util.Objects;

/**
 * How people act in a running campaign, learned from who brought whom and from the invitations they sent: what a simulation needs to
 * say how the campaign will go on, or how it would have gone with other rewards.
 *
 * @param sharing share of participants who send an invitation some time, and when after joining
 * @param answering share of invitations that bring somebody some time, and when after being sent
 * @param invitations mean number sent by those who sent any
 */
public record CampaignCalibration(ResponseFit sharing, ResponseFit answering, double invitations) {

    public CampaignCalibration {
        Objects.requireNonNull(sharing, "sharing");
        Objects.requireNonNull(answering, "answering");
    }

    /** Stands for nobody in {@link Touches}. */
    public static final int NOBODY = InvitationForest.NOBODY;

    /**
     * The invitations sent, in any order.
     *
     * @param senders who sent each
     * @param sentAt when, in the unit of the joining times
     * @param brought whom it brought, or {@link #NOBODY}
     */
    public record Touches(int[] senders, long[] sentAt, int[] brought) {

        public Touches {
            if (senders.length != sentAt.length || senders.length != brought.length) {
                throw new IllegalArgumentException("senders, sentAt and brought must be equally many");
            }
        }
    }

    /**
     * Times are whole; a wait is counted to the middle of its unit, so that none is 0.
     *
     * @param joinedAt when each person of the forest joined
     * @param now up to when everything is known; nothing happened later
     * @throws IllegalArgumentException if touches and forest contradict each other, or there is no touch
     */
    public static CampaignCalibration of(InvitationForest forest, long[] joinedAt, Touches touches, long now) {
        int people = forest.people();
        if (joinedAt.length != people || people == 0) {
            throw new IllegalArgumentException("joinedAt must have a time for each person of the forest, at least one");
        }
        if (touches.senders().length == 0) {
            throw new IllegalArgumentException("touches must not be empty");
        }
        for (long joined : joinedAt) {
            if (joined > now) {
                throw new IllegalArgumentException("joinedAt must not be after now: " + joined);
            }
        }
        long[] firstSent = new long[people];
        Arrays.fill(firstSent, Long.MAX_VALUE);
        double[] answers = new double[touches.senders().length];
        double[] silences = new double[answers.length];
        for (int touch = 0; touch < answers.length; touch++) {
            int sender = checkedPerson("senders", touches.senders()[touch], people);
            long sent = touches.sentAt()[touch];
            if (sent < joinedAt[sender] || sent > now) {
                throw new IllegalArgumentException("sentAt must not be before its sender joined or after now: " + sent);
            }
            firstSent[sender] = Math.min(firstSent[sender], sent);
            answers[touch] = answer(forest, joinedAt, touches, touch);
            silences[touch] = now - sent + .5;
        }
        double[] waits = new double[people];
        double[] watched = new double[people];
        int senders = 0;
        for (int person = 0; person < people; person++) {
            boolean shared = firstSent[person] != Long.MAX_VALUE;
            waits[person] = shared ? firstSent[person] - joinedAt[person] + .5 : ResponseFit.noResponse();
            watched[person] = now - joinedAt[person] + .5;
            senders += shared ? 1 : 0;
        }
        return new CampaignCalibration(
                ResponseFit.of(waits, watched), ResponseFit.of(answers, silences), (double) answers.length / senders);
    }

    private static double answer(InvitationForest forest, long[] joinedAt, Touches touches, int touch) {
        int brought = touches.brought()[touch];
        if (brought == NOBODY) {
            return ResponseFit.noResponse();
        }
        checkedPerson("brought", brought, forest.people());
        if (forest.inviter(brought) != touches.senders()[touch]) {
            throw new IllegalArgumentException("brought has another inviter in the forest: " + brought);
        }
        long wait = joinedAt[brought] - touches.sentAt()[touch];
        if (wait < 0) {
            throw new IllegalArgumentException("brought joined before being invited: " + brought);
        }
        return wait + .5;
    }

    private static int checkedPerson(String name, int person, int people) {
        if (person < 0 || person >= people) {
            throw new IllegalArgumentException(name + " names nobody of the forest: " + person);
        }
        return person;
    }

    /** People brought per participant if nothing runs out: share rate × invitations × acceptance. */
    public double k() {
        return sharing.share() * invitations * answering.share();
    }

    /**
     * The behaviour for a simulation. A sharer asks the mean number of friends, rounded.
     *
     * @param unitsPerStep how many units of the times make a step
     * @param orderRate see {@link CampaignModel.Behaviour}
     * @param unrewarded see {@link CampaignModel.Behaviour}
     */
    public CampaignModel.Behaviour behaviour(double unitsPerStep, double orderRate, double unrewarded) {
        if (!(unitsPerStep > 0) || unitsPerStep == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("unitsPerStep must be above 0 and finite: " + unitsPerStep);
        }
        return new CampaignModel.Behaviour(
                sharing.share(),
                Math.toIntExact(Math.max(1, Math.round(invitations))),
                answering.share(),
                orderRate,
                unrewarded,
                inSteps(sharing.delay(), unitsPerStep),
                inSteps(answering.delay(), unitsPerStep));
    }

    private static Delay inSteps(Delay.LogNormal delay, double unitsPerStep) {
        return new Delay.LogNormal(delay.median() / unitsPerStep, delay.sigma());
    }
}
