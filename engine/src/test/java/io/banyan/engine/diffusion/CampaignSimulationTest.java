package io.banyan.engine.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.banyan.engine.Progress;
import io.banyan.engine.diffusion.CampaignModel.AfterBudget;
import io.banyan.engine.diffusion.CampaignModel.Behaviour;
import io.banyan.engine.diffusion.CampaignModel.Bonus;
import io.banyan.engine.diffusion.CampaignModel.Limits;
import io.banyan.engine.diffusion.CampaignModel.Rewards;
import io.banyan.engine.diffusion.CampaignModel.Trigger;
import io.banyan.engine.graph.Duplicates;
import io.banyan.engine.graph.EdgeList;
import io.banyan.engine.graph.Graph;
import io.banyan.engine.graph.SelfLoops;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CampaignSimulationTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    /** A sharer is a node that lets the campaign through: every set of sharers and live edges is weighed by its probability. */
    @Test
    void meetsEverySetOfSharersAndAcceptances() {
        var random = new Random(SEED);
        for (int round = 0; round < 25; round++) {
            int nodes = 2 + random.nextInt(4);
            var graph = Enumeration.graph(random, nodes, 7, false);
            double shareRate = random.nextInt(9) / 8.0;
            double acceptance = random.nextInt(9) / 8.0;
            var model = new CampaignModel(
                    new Behaviour(
                            shareRate, 99, acceptance, 0, 1, new Delay.Exponential(1), new Delay.LogNormal(1, .5)),
                    Rewards.NONE,
                    Limits.NONE);
            double expected = 0;
            for (int sharers = 0; sharers < 1 << nodes; sharers++) {
                int set = sharers;
                double probability = Math.pow(shareRate, Integer.bitCount(set))
                        * Math.pow(1 - shareRate, nodes - Integer.bitCount(set));
                var open = graph.weighted(
                        (edge, from, to) -> (set >> from & 1) == 1 ? (float) (acceptance * graph.weight(edge)) : 0);
                expected += probability == 0 ? 0 : probability * Enumeration.independentCascade(open, 0);
            }
            var outcome = CampaignSimulation.simulate(
                    graph, model, Seeding.atOnce(0), 200, new Runs(4_000, random.nextLong(), 1), Progress.NONE);
            double error = 0;
            for (int run = 0; run < outcome.runs(); run++) {
                error += Math.pow(outcome.total(CampaignMeasure.PARTICIPANTS, run) - expected, 2) / outcome.runs();
            }
            assertThat(outcome.total(CampaignMeasure.PARTICIPANTS).mean())
                    .as("seed %d, round %d", SEED, round)
                    .isCloseTo(
                            expected,
                            within(6 * Math.sqrt(error / outcome.runs())
                                    + CascadeSimulationTest.unseen(nodes, outcome.runs())));
        }
    }

    @Test
    void neverSpendsMoreThanBudgetOrServesMoreThanStock() {
        var random = new Random(SEED);
        int stopped = 0;
        int soldOut = 0;
        for (int round = 0; round < 120; round++) {
            var graph = CascadeSimulationTest.random(random, 200, 1_500);
            var trigger = random.nextBoolean() ? Trigger.JOINED : Trigger.ORDERED;
            var rewards = new Rewards(
                    trigger,
                    random.nextInt(500),
                    random.nextInt(500),
                    random.nextInt(5),
                    random.nextInt(2) * random.nextInt(300),
                    random.nextBoolean() ? List.of() : List.of(new Bonus(2, random.nextInt(900))));
            long most = rewards.inviter()
                    + rewards.invitee()
                    + rewards.everybody()
                    + rewards.ladder().stream().mapToLong(Bonus::amount).sum();
            var limits =
                    new Limits(random.nextInt(50_000), random.nextInt(150), AfterBudget.values()[random.nextInt(2)]);
            var model = new CampaignModel(
                    new Behaviour(
                            random.nextDouble(),
                            1 + random.nextInt(10),
                            random.nextDouble(),
                            random.nextDouble(),
                            random.nextDouble(),
                            new Delay.Exponential(2),
                            new Delay.LogNormal(3, 1)),
                    rewards,
                    limits);
            var outcome = CampaignSimulation.simulate(
                    graph, model, Seeding.atOnce(0, 1, 2, 3), 60, new Runs(10, random.nextLong(), 1), Progress.NONE);
            for (int run = 0; run < outcome.runs(); run++) {
                var as = "seed %d, round %d, run %d".formatted(SEED, round, run);
                long spent = outcome.total(CampaignMeasure.SPENT, run);
                long orders = outcome.total(CampaignMeasure.ORDERS, run);
                long participants = outcome.total(CampaignMeasure.PARTICIPANTS, run);
                assertThat(spent).as(as).isBetween(0L, limits.budget());
                assertThat(orders).as(as).isBetween(0L, limits.stock());
                assertThat(orders).as(as).isLessThanOrEqualTo(participants);
                assertThat(participants).as(as).isLessThanOrEqualTo(graph.nodes());
                long rewarded = trigger == Trigger.JOINED ? participants : orders;
                assertThat(spent).as(as).isLessThanOrEqualTo(rewarded * most);
                assertThat(outcome.total(CampaignMeasure.SHARES, run)).as(as).isLessThanOrEqualTo(participants);
                if (outcome.endedByBudget(run)) {
                    stopped++;
                    // what could not be paid was more than what was left
                    assertThat(limits.budget() - spent).as(as).isLessThan(most);
                }
                if (outcome.soldOut(run)) {
                    soldOut++;
                    assertThat(orders).as(as).isEqualTo(limits.stock());
                }
                for (var measure : CampaignMeasure.values()) {
                    for (int step = 1; step <= 60; step++) {
                        assertThat(outcome.value(measure, run, step))
                                .as(as)
                                .isGreaterThanOrEqualTo(outcome.value(measure, run, step - 1));
                    }
                }
            }
        }
        assertThat(stopped).isPositive();
        assertThat(soldOut).isPositive();
    }

    @Test
    void paysEveryInvitationThatWorked() {
        // a path 0 → 1 → 2 → 3, everybody shares and accepts
        var path = path(4);
        var model = model(new Rewards(Trigger.JOINED, 30, 20, 9), Limits.NONE);
        var outcome = simulate(path, model, Seeding.atOnce(0));
        assertThat(outcome.total(CampaignMeasure.PARTICIPANTS, 0)).isEqualTo(4);
        assertThat(outcome.total(CampaignMeasure.SPENT, 0)).isEqualTo(150);
        assertThat(outcome.total(CampaignMeasure.SHARES, 0)).isEqualTo(4);
        assertThat(outcome.total(CampaignMeasure.INVITATIONS, 0)).isEqualTo(3);
        assertThat(outcome.total(CampaignMeasure.ORDERS, 0)).isEqualTo(4);
        assertThat(outcome.endedByBudget()).isZero();
        assertThat(outcome.soldOut()).isZero();
    }

    @Test
    void stopsWhereBudgetStops() {
        var model = model(new Rewards(Trigger.JOINED, 30, 20, 9), new Limits(149, 9, AfterBudget.STOPS));
        var outcome = simulate(path(6), model, Seeding.atOnce(0));
        assertThat(outcome.total(CampaignMeasure.SPENT, 0)).isEqualTo(100);
        assertThat(outcome.total(CampaignMeasure.PARTICIPANTS, 0)).isEqualTo(3);
        assertThat(outcome.endedByBudget()).isEqualTo(1);
        assertThat(outcome.soldOut()).isZero();
        var goesOn = model(new Rewards(Trigger.JOINED, 30, 20, 9), new Limits(149, 9, AfterBudget.GOES_ON));
        outcome = simulate(path(6), goesOn, Seeding.atOnce(0));
        assertThat(outcome.total(CampaignMeasure.SPENT, 0)).isEqualTo(100);
        assertThat(outcome.total(CampaignMeasure.PARTICIPANTS, 0)).isEqualTo(6);
    }

    @Test
    void stopsWhereStockStops() {
        var outcome = simulate(path(6), model(Rewards.NONE, new Limits(9, 2, AfterBudget.STOPS)), Seeding.atOnce(0));
        assertThat(outcome.total(CampaignMeasure.ORDERS, 0)).isEqualTo(2);
        assertThat(outcome.total(CampaignMeasure.PARTICIPANTS, 0)).isEqualTo(2);
        assertThat(outcome.soldOut()).isEqualTo(1);
        assertThat(outcome.endedByBudget()).isZero();
    }

    @Test
    void paysAnInviterForSoManyOnly() {
        var list = new EdgeList();
        for (int friend = 1; friend <= 10; friend++) {
            list.add(0, friend);
        }
        var star = list.graph(Duplicates.REFUSE, SelfLoops.REFUSE);
        var outcome = simulate(star, model(new Rewards(Trigger.ORDERED, 30, 1, 3), Limits.NONE), Seeding.atOnce(0));
        assertThat(outcome.total(CampaignMeasure.SPENT, 0)).isEqualTo(3 * 30 + 10);
    }

    @Test
    void paysEverybodyAndTheStepsOfTheLadder() {
        var list = new EdgeList();
        for (int friend = 1; friend <= 10; friend++) {
            list.add(0, friend);
        }
        var star = list.graph(Duplicates.REFUSE, SelfLoops.REFUSE);
        var rewards = new Rewards(Trigger.JOINED, 30, 1, 9, 100, List.of(new Bonus(3, 500), new Bonus(10, 7_000)));
        var outcome = simulate(star, model(rewards, Limits.NONE), Seeding.atOnce(0));
        // eleven take part, ten were invited, nine of them pay the inviter, who comes past the first step only
        assertThat(outcome.total(CampaignMeasure.SPENT, 0)).isEqualTo(11 * 100 + 10 + 9 * 30 + 500);
    }

    @Test
    void waitsAsLongAsDelaysSay() {
        var behaviour = new Behaviour(1, 9, 1, 1, 1, new Delay.Fixed(2), new Delay.Fixed(3));
        var outcome = simulate(
                path(3),
                new CampaignModel(behaviour, Rewards.NONE, Limits.NONE),
                Seeding.over(new int[] {0}, new int[] {1}));
        int[] participants = new int[13];
        for (int step = 0; step < 13; step++) {
            participants[step] = (int) outcome.value(CampaignMeasure.PARTICIPANTS, 0, step);
        }
        assertThat(participants).containsExactly(0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3);
    }

    @Test
    void asksNoMoreFriendsThanPlannedAndEachEquallyOften() {
        var list = new EdgeList();
        for (int friend = 1; friend <= 10; friend++) {
            list.add(0, friend);
        }
        var star = list.graph(Duplicates.REFUSE, SelfLoops.REFUSE);
        int[] joined = new int[11];
        // one friend at a time stands alone when the others have no closeness
        for (int friend = 1; friend <= 10; friend++) {
            int only = friend;
            var weighted = star.weighted((edge, from, to) -> to == only ? 1 : 0);
            var behaviour = new Behaviour(1, 4, 1, 0, 1, Delay.NONE, Delay.NONE);
            var outcome = CampaignSimulation.simulate(
                    weighted,
                    new CampaignModel(behaviour, Rewards.NONE, Limits.NONE),
                    Seeding.atOnce(0),
                    1,
                    new Runs(10_000, SEED, 1),
                    Progress.NONE);
            assertThat(outcome.total(CampaignMeasure.INVITATIONS)).isEqualTo(Band.of(4));
            // 4 of 10, six standard errors
            assertThat(outcome.total(CampaignMeasure.PARTICIPANTS).mean() - 1)
                    .as("seed %d", SEED)
                    .isCloseTo(.4, within(6 * Math.sqrt(.24 / 10_000)));
            joined[friend] = (int)
                    Math.round((outcome.total(CampaignMeasure.PARTICIPANTS).mean() - 1) * 10_000);
        }
        // the same luck in all ten: four friends are asked in each run
        assertThat(Arrays.stream(joined).sum()).isEqualTo(40_000);
    }

    @Test
    void givesTheSameRunsOnAnyNumberOfThreads() {
        var graph = CascadeSimulationTest.random(new Random(SEED), 1_000, 8_000);
        var model = new CampaignModel(
                new Behaviour(.5, 5, .3, .5, .5, new Delay.Exponential(2), new Delay.LogNormal(3, 1)),
                new Rewards(Trigger.JOINED, 500, 300, 3),
                new Limits(100_000, 200, AfterBudget.GOES_ON));
        var one = CampaignSimulation.simulate(
                graph, model, Seeding.atOnce(1, 2), 50, new Runs(200, SEED, 1), Progress.NONE);
        var many = CampaignSimulation.simulate(
                graph, model, Seeding.atOnce(1, 2), 50, new Runs(200, SEED, 6), Progress.NONE);
        for (var measure : CampaignMeasure.values()) {
            assertThat(many.bands(measure)).as("seed %d", SEED).isEqualTo(one.bands(measure));
        }
        assertThat(many.endedByBudget()).isEqualTo(one.endedByBudget());
        assertThat(many.soldOut()).isEqualTo(one.soldOut());
    }

    /** Common luck: raising one rate adds people in every single run. */
    @Test
    void aBetterPlanWinsInEveryRun() {
        var graph = CascadeSimulationTest.random(new Random(SEED), 1_000, 8_000);
        var plan = new CampaignModel(Behaviour.of(.4, .25), Rewards.NONE, Limits.NONE);
        var better = new CampaignModel(Behaviour.of(.45, .3), Rewards.NONE, Limits.NONE);
        var one = CampaignSimulation.simulate(
                graph, plan, Seeding.atOnce(1, 2), 1, new Runs(200, SEED, 1), Progress.NONE);
        var other = CampaignSimulation.simulate(
                graph, better, Seeding.atOnce(1, 2), 1, new Runs(200, SEED, 1), Progress.NONE);
        for (int run = 0; run < 200; run++) {
            assertThat(other.total(CampaignMeasure.PARTICIPANTS, run))
                    .as("seed %d", SEED)
                    .isGreaterThanOrEqualTo(one.total(CampaignMeasure.PARTICIPANTS, run));
        }
    }

    @Test
    void refusesBadInput() {
        refuses(() -> Behaviour.of(1.1, .5), "shareRate");
        refuses(() -> Behaviour.of(.5, Double.NaN), "acceptance");
        refuses(() -> new Behaviour(.5, 0, .5, .5, .5, Delay.NONE, Delay.NONE), "invitations");
        refuses(() -> new Behaviour(.5, 1, .5, -1, .5, Delay.NONE, Delay.NONE), "orderRate");
        refuses(() -> new Behaviour(.5, 1, .5, 1, 2, Delay.NONE, Delay.NONE), "unrewarded");
        refuses(() -> new Rewards(Trigger.JOINED, -1, 0, 1), "rewards");
        refuses(() -> new Rewards(Trigger.JOINED, Long.MAX_VALUE, 1, 1), "rewards");
        refuses(() -> new Rewards(Trigger.JOINED, 1, 1, -1), "perInviter");
        refuses(() -> new Rewards(Trigger.JOINED, 1, 1, 1, -1, List.of()), "rewards");
        refuses(() -> new Rewards(Trigger.JOINED, 1, 1, 1, Long.MAX_VALUE, List.of()), "rewards");
        refuses(() -> new Bonus(0, 1), "bonus");
        refuses(() -> new Rewards(Trigger.JOINED, 1, 1, 1, 0, List.of(new Bonus(2, 1), new Bonus(2, 1))), "ladder");
        refuses(() -> new Limits(-1, 1, AfterBudget.STOPS), "budget");
        refuses(() -> new Limits(1, -1, AfterBudget.STOPS), "stock");
        refuses(() -> Seeding.over(new int[1], new int[2]), "people and steps");
        refuses(() -> Seeding.over(new int[1], new int[] {-1}), "steps");
        var model = model(Rewards.NONE, Limits.NONE);
        refuses(() -> simulate(path(2), model, Seeding.atOnce(2)), "seeding");
        refuses(() -> simulate(path(2).weighted((edge, from, to) -> 2), model, Seeding.atOnce(0)), "weight");
        refuses(
                () -> CampaignSimulation.simulate(path(2), model, Seeding.atOnce(0), -1, Runs.of(1, 1), Progress.NONE),
                "steps");
    }

    private static void refuses(Runnable action, String argument) {
        assertThatIllegalArgumentException().isThrownBy(action::run).withMessageContaining(argument);
    }

    private static CampaignModel model(Rewards rewards, Limits limits) {
        return new CampaignModel(new Behaviour(1, 99, 1, 1, 1, Delay.NONE, Delay.NONE), rewards, limits);
    }

    private static CampaignOutcome simulate(Graph graph, CampaignModel model, Seeding seeding) {
        return CampaignSimulation.simulate(graph, model, seeding, 12, new Runs(1, SEED, 1), Progress.NONE);
    }

    private static Graph path(int nodes) {
        var list = new EdgeList();
        for (int node = 1; node < nodes; node++) {
            list.add(node - 1, node);
        }
        return list.graph(nodes, Duplicates.REFUSE, SelfLoops.REFUSE);
    }
}
