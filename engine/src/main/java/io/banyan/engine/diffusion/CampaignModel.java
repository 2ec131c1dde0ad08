package io.banyan.engine.diffusion;

import java.util.List;
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

    /** A further reward for the inviter of so many people who were paid for. */
    public record Bonus(int invited, long amount) {

        public Bonus {
            if (invited < 1 || amount < 0) {
                throw new IllegalArgumentException(
                        "bonus must be for 1 or more, and not negative: " + invited + ", " + amount);
            }
        }
    }

    /**
     * What is paid when somebody meets the trigger.
     *
     * @param inviter to the one who invited, in minor units
     * @param invitee to the one who came invited, in minor units
     * @param perInviter for how many people an inviter is paid at most
     * @param everybody for whoever meets the trigger, invited or not, in minor units: a lowered price, a gift
     * @param ladder further rewards for inviters, by rising numbers
     */
    public record Rewards(
            Trigger trigger, long inviter, long invitee, int perInviter, long everybody, List<Bonus> ladder) {

        public static final Rewards NONE = new Rewards(Trigger.JOINED, 0, 0, Integer.MAX_VALUE);

        public Rewards {
            Objects.requireNonNull(trigger, "trigger");
            ladder = List.copyOf(ladder);
            if (inviter < 0 || invitee < 0 || everybody < 0) {
                throw new IllegalArgumentException(
                        "rewards must not be negative: " + inviter + ", " + invitee + ", " + everybody);
            }
            if (perInviter < 0) {
                throw new IllegalArgumentException("perInviter must not be negative: " + perInviter);
            }
            int before = 0;
            long most = 0;
            for (Bonus bonus : ladder) {
                if (bonus.invited() <= before) {
                    throw new IllegalArgumentException("ladder must rise: " + bonus.invited());
                }
                before = bonus.invited();
                most = Math.max(most, bonus.amount());
            }
            if (inviter > Long.MAX_VALUE - invitee
                    || everybody > Long.MAX_VALUE - invitee - inviter
                    || most > Long.MAX_VALUE - invitee - inviter - everybody) {
                throw new IllegalArgumentException("rewards must not overflow: " + inviter + ", " + invitee);
            }
        }

        /** Rewards for invitations alone. */
        public Rewards(Trigger trigger, long inviter, long invitee, int perInviter) {
            this(trigger, inviter, invitee, perInviter, 0, List.of());
        }

        /** What an inviter gets beyond the usual with that one. */
        long bonus(int invited) {
            for (Bonus bonus : ladder) {
                if (bonus.invited() == invited) {
                    return bonus.amount();
                }
            }
            return 0;
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
