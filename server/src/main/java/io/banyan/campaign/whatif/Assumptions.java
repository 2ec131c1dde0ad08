package io.banyan.campaign.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a simulation takes for given. Amounts are minor units of the budget's currency.
 *
 * @param graph on whose acquaintances it spreads
 * @param people how many people a made-up graph has; of no meaning on the shop's own
 * @param days how long to look
 * @param starters how many take part at the start without having been invited
 * @param start who these are
 * @param arrivalsPerDay how many more come uninvited each day
 * @param shareRate share of participants who share
 * @param invitations visits that one who shares brings about, on average
 * @param acceptance share of these visits that become participants
 * @param orderRate share of participants who order
 * @param shareHours median time from taking part to sharing
 * @param shareSigma spread of its logarithm
 * @param answerHours median time from being asked to taking part
 * @param answerSigma spread of its logarithm
 * @param reward the rewards as a multiple of those of the specification
 * @param rewardResponse how share rate and acceptance follow the reward: they are multiplied by ((1 + reward) / 2) to this power; 0
 *     means not at all, 1 that doubled rewards lift both by half
 * @param uncertainty relative standard deviation of share rate and acceptance: how unsure they are
 * @param budget the most that may be paid
 * @param stock how many orders can be served; absent where nothing is sold
 * @param runs how many times to simulate
 * @param seed of randomness; the same seed gives the same answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Assumptions(
        GraphSource graph,
        int people,
        int days,
        int starters,
        StartChoice start,
        double arrivalsPerDay,
        double shareRate,
        double invitations,
        double acceptance,
        double orderRate,
        double shareHours,
        double shareSigma,
        double answerHours,
        double answerSigma,
        double reward,
        double rewardResponse,
        double uncertainty,
        long budget,
        @Nullable Long stock,
        int runs,
        long seed) {

    /** Where acquaintances come from. */
    public enum GraphSource {
        /** who invited, opened shares of or grouped up with whom */
        OWN,
        /** made up, with as many friends per person as are common in the shop */
        GENERATED
    }

    /** Who begins. */
    public enum StartChoice {
        RANDOM,
        /** those from whom it is expected to spread furthest */
        BEST
    }

    static final int MOST_PEOPLE = 1_000_000;
    static final int MOST_DAYS = 90;
    static final int MOST_RUNS = 2_000;
    static final int MOST_STARTERS = 100_000;
    static final int MOST_BEST = 500;

    /** How much more or less people share and accept for the reward; without any they still do. */
    double encouragement() {
        return Math.pow((1 + reward) / 2, rewardResponse);
    }

    /** New participants per participant while everybody's friends are new, at the means. */
    double expectedK() {
        return Math.min(1, shareRate * encouragement()) * invitations * Math.min(1, acceptance * encouragement());
    }

    /** About how many steps a simulation takes: tells short questions from long ones. */
    long work(int nodes) {
        return (long) runs * nodes;
    }
}
