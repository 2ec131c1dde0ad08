package io.banyan.campaign.whatif;

import io.banyan.campaign.engine.Incentive;
import io.banyan.engine.Progress;
import io.banyan.engine.diffusion.CampaignModel;
import io.banyan.engine.diffusion.CampaignModel.AfterBudget;
import io.banyan.engine.diffusion.CampaignModel.Behaviour;
import io.banyan.engine.diffusion.CampaignModel.Bonus;
import io.banyan.engine.diffusion.CampaignModel.Limits;
import io.banyan.engine.diffusion.CampaignModel.Rewards;
import io.banyan.engine.diffusion.CampaignModel.Trigger;
import io.banyan.engine.diffusion.CampaignOutcome;
import io.banyan.engine.diffusion.CampaignSimulation;
import io.banyan.engine.diffusion.Delay;
import io.banyan.engine.diffusion.Runs;
import io.banyan.engine.diffusion.Seeding;
import io.banyan.engine.graph.Graph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Runs a campaign many times: pure. The rates are not known exactly, so the runs are shared among draws of them; each draw also has its
 * own people who come uninvited. The bands hold both kinds of luck.
 */
final class Simulations {

    private static final int DRAWS = 25;
    private static final int MOST_STEPS = 336;

    private Simulations() {}

    /** How long a step is, in hours: so short that two weeks are looked at by the hour. */
    static double stepHours(int days) {
        return Math.max(1, days * 24.0 / MOST_STEPS);
    }

    static int steps(int days) {
        return (int) Math.round(days * 24.0 / stepHours(days));
    }

    /** @param best whom to start with; null for anybody */
    static List<CampaignOutcome> run(
            Graph graph,
            Assumptions assumed,
            Incentive incentive,
            @Nullable List<Integer> best,
            int threads,
            Progress progress) {
        int draws = Math.min(DRAWS, assumed.runs());
        int steps = steps(assumed.days());
        var shares = rates(assumed, assumed.shareRate(), draws, 1);
        var acceptances = rates(assumed, assumed.acceptance(), draws, 2);
        List<CampaignOutcome> outcomes = new ArrayList<>();
        int done = 0;
        for (int draw = 0; draw < draws; draw++) {
            int runs = assumed.runs() / draws + (draw < assumed.runs() % draws ? 1 : 0);
            int before = done;
            outcomes.add(CampaignSimulation.simulate(
                    graph,
                    model(assumed, incentive, shares[draw], acceptances[draw]),
                    seeding(graph.nodes(), assumed, steps, best, draw),
                    steps,
                    new Runs(runs, mixed(assumed.seed(), draw), threads),
                    (at, of) -> progress.advanced(before + at, assumed.runs())));
            done += runs;
        }
        return outcomes;
    }

    /** The rate of each draw: quantiles of a log-normal spread in a random order, so that few draws cover it evenly. */
    static double[] rates(Assumptions assumed, double rate, int draws, int which) {
        double sigma = Math.sqrt(Math.log1p(assumed.uncertainty() * assumed.uncertainty()));
        var normal = NormalDistribution.of(0, 1);
        double[] rates = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            double z = normal.inverseCumulativeProbability((draw + .5) / draws);
            rates[draw] = Math.min(1, rate * assumed.encouragement() * Math.exp(sigma * z - sigma * sigma / 2));
        }
        var random = new SplittableRandom(mixed(assumed.seed(), -which));
        for (int at = draws - 1; at > 0; at--) {
            int other = random.nextInt(at + 1);
            double kept = rates[at];
            rates[at] = rates[other];
            rates[other] = kept;
        }
        return rates;
    }

    /** A sharer asks a whole number of friends: the acceptance makes up for the rounding. */
    static CampaignModel model(Assumptions assumed, Incentive incentive, double shareRate, double acceptance) {
        int asked = Math.toIntExact(Math.max(1, (long) Math.ceil(assumed.invitations())));
        return new CampaignModel(
                new Behaviour(
                        shareRate,
                        asked,
                        acceptance * assumed.invitations() / asked,
                        assumed.orderRate(),
                        0,
                        new Delay.LogNormal(assumed.shareHours() / stepHours(assumed.days()), assumed.shareSigma()),
                        new Delay.LogNormal(assumed.answerHours() / stepHours(assumed.days()), assumed.answerSigma())),
                rewards(assumed.reward(), incentive),
                new Limits(
                        assumed.budget(),
                        assumed.stock() == null ? Long.MAX_VALUE : assumed.stock(),
                        AfterBudget.STOPS));
    }

    private static Rewards rewards(double multiple, Incentive incentive) {
        return new Rewards(
                incentive.onOrder() ? Trigger.ORDERED : Trigger.JOINED,
                Math.round(incentive.inviter().minor() * multiple),
                Math.round(incentive.invitee().minor() * multiple),
                incentive.perInviter() == null ? Integer.MAX_VALUE : incentive.perInviter(),
                Math.round(incentive.everybody().minor() * multiple),
                incentive.ladder().stream()
                        .map(step -> new Bonus(
                                step.invited(), Math.round(step.reward().minor() * multiple)))
                        .toList());
    }

    /** Who comes uninvited, and when. */
    private static Seeding seeding(int nodes, Assumptions assumed, int steps, @Nullable List<Integer> best, int draw) {
        var random = new SplittableRandom(mixed(assumed.seed(), 1_000 + draw));
        int starters = best == null ? Math.min(assumed.starters(), nodes) : best.size();
        int later = (int) Math.min(nodes, Math.round(assumed.arrivalsPerDay() * assumed.days()));
        int[] people = new int[starters + later];
        int[] at = new int[people.length];
        for (int index = 0; index < people.length; index++) {
            people[index] = best != null && index < starters ? best.get(index) : random.nextInt(nodes);
            at[index] = index < starters ? 0 : random.nextInt(steps + 1);
        }
        if (best == null) {
            distinct(people, starters, nodes, random);
        }
        return Seeding.over(people, at);
    }

    /** Different people where numbers were drawn twice (Floyd's choice). */
    private static void distinct(int[] people, int count, int nodes, SplittableRandom random) {
        var taken = new java.util.BitSet(nodes);
        for (int at = 0; at < count; at++) {
            int last = nodes - count + at;
            int choice = random.nextInt(last + 1);
            people[at] = taken.get(choice) ? last : choice;
            taken.set(people[at]);
        }
    }

    static long mixed(long seed, long part) {
        return new SplittableRandom(seed * 31 + part).nextLong();
    }

    /** The values of all runs of all draws at one moment, rising. */
    static double[] sorted(List<CampaignOutcome> outcomes, Value value) {
        int total = outcomes.stream().mapToInt(CampaignOutcome::runs).sum();
        double[] values = new double[total];
        int at = 0;
        for (CampaignOutcome outcome : outcomes) {
            for (int run = 0; run < outcome.runs(); run++) {
                values[at++] = value.of(outcome, run);
            }
        }
        Arrays.sort(values);
        return values;
    }

    /** A number of one run. */
    @FunctionalInterface
    interface Value {
        double of(CampaignOutcome outcome, int run);
    }
}
