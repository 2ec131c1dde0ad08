package io.banyan.engine.diffusion;

import java.util.Objects;

/**
 * A campaign as people live it: somebody takes part, perhaps shares it after a while, friends who are asked perhaps join after a
 * while, orders take stock and rewards take budget. Immutable; amounts are minor units of one currency.
 */
public record CampaignModel(Behaviour behaviour, Rewards rewards, Limits limits) {

    public CampaignModel {
        Objects.requireNonNull(behaviour, "behaviour");
        Objects.requireNonNull(rewards, "rewards");
        Objects.requireNonNull(limits, "limits");
    }

    /**
     * How people act.
     *
     * @param shareRate probability that a participant shares, once
     * @param invitations how many friends a sharer asks at most, chosen evenly among theirs; at least 1
     * @param acceptance probability that a friend who is asked joins, each asking for itself; times the weight of the edge when the
     *     graph has weights
     * @param orderRate probability that whoever joins also orders
     * @param unrewarded factor on share rate and acceptance once the budget is used up; 0 to 1
     * @param shareDelay from joining to sharing
     * @param answerDelay from being asked to joining
     */
    public record Behaviour(
            double shareRate,
            int invitations,
            double acceptance,
            double orderRate,
            double unrewarded,
            Delay shareDelay,
            Delay answerDelay) {

        public Behaviour {
            checkProbability("shareRate", shareRate);
            checkProbability("acceptance", acceptance);
            checkProbability("orderRate", orderRate);
            checkProbability("unrewarded", unrewarded);
            if (invitations < 1) {
                throw new IllegalArgumentException("invitations must be at least 1: " + invitations);
            }
            Objects.requireNonNull(shareDelay, "shareDelay");
            Objects.requireNonNull(answerDelay, "answerDelay");
        }

        /** Everybody who shares asks all friends at once, who answer at once; nobody orders. */
        public static Behaviour of(double shareRate, double acceptance) {
            return new Behaviour(shareRate, Integer.MAX_VALUE, acceptance, 0, 1, Delay.NONE, Delay.NONE);
        }

        private static void checkProbability(String name, double value) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException(name + " must be between 0 and 1: " + value);
            }
        }
    }

    /** What earns a reward. */
    public enum Trigger {
        JOINED,
        ORDERED
    }

    /**
     * What is paid when somebody who was invited meets the trigger.
     *
     * @param inviter to the one who invited, in minor units
     * @param invitee to the one who came, in minor units
     * @param perInviter for how many people an inviter is paid at most
     */
    public record Rewards(Trigger trigger, long inviter, long invitee, int perInviter) {

        public static final Rewards NONE = new Rewards(Trigger.JOINED, 0, 0, Integer.MAX_VALUE);

        public Rewards {
            Objects.requireNonNull(trigger, "trigger");
            if (inviter < 0 || invitee < 0 || inviter > Long.MAX_VALUE - invitee) {
                throw new IllegalArgumentException(
                        "rewards must not be negative or overflow: " + inviter + ", " + invitee);
            }
            if (perInviter < 0) {
                throw new IllegalArgumentException("perInviter must not be negative: " + perInviter);
            }
        }
    }

    /** What happens when a reward is due that the budget cannot pay in full. Nothing is paid from then on. */
    public enum AfterBudget {
        /** Nobody joins or shares any more. */
        STOPS,
        /** People go on by the unrewarded factor. */
        GOES_ON
    }

    /**
     * What ends a campaign before its time.
     *
     * @param budget for rewards, in minor units
     * @param stock orders that can be served; the campaign ends with the first one that cannot
     */
    public record Limits(long budget, long stock, AfterBudget afterBudget) {

        public static final Limits NONE = new Limits(Long.MAX_VALUE, Long.MAX_VALUE, AfterBudget.STOPS);

        public Limits {
            if (budget < 0) {
                throw new IllegalArgumentException("budget must not be negative: " + budget);
            }
            if (stock < 0) {
                throw new IllegalArgumentException("stock must not be negative: " + stock);
            }
            Objects.requireNonNull(afterBudget, "afterBudget");
        }
    }
}
