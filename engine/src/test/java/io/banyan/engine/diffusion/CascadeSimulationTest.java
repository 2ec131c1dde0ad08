package io.banyan.engine.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.banyan.engine.Progress;
import io.banyan.engine.graph.Duplicates;
import io.banyan.engine.graph.EdgeList;
import io.banyan.engine.graph.Graph;
import io.banyan.engine.graph.SelfLoops;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CascadeSimulationTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    @Test
    void meetsEveryLiveEdgeSubsetOfTinyGraphs() {
        var random = new Random(SEED);
        for (int round = 0; round < 100; round++) {
            int nodes = 2 + random.nextInt(5);
            var graph = Enumeration.graph(random, nodes, 10, false);
            int[] seeds = {random.nextInt(nodes), random.nextInt(nodes)};
            var outcome = simulate(IndependentCascade.of(graph), random, seeds);
            assertThat(outcome.spread())
                    .as("seed %d, round %d", SEED, round)
                    .isCloseTo(
                            Enumeration.independentCascade(graph, seeds),
                            within(6 * outcome.standardError() + unseen(nodes, outcome.runs())));
        }
    }

    @Test
    void meetsEveryChoiceOfThresholds() {
        var random = new Random(SEED);
        for (int round = 0; round < 100; round++) {
            int nodes = 2 + random.nextInt(5);
            var graph = Enumeration.graph(random, nodes, 10, true);
            int[] seeds = {random.nextInt(nodes)};
            var outcome = simulate(LinearThreshold.of(graph), random, seeds);
            assertThat(outcome.spread())
                    .as("seed %d, round %d", SEED, round)
                    .isCloseTo(
                            Enumeration.linearThreshold(graph, seeds),
                            within(6 * outcome.standardError() + unseen(nodes, outcome.runs())));
        }
    }

    /** Rows of many edges with one small probability are skipped through instead of tossed. */
    @Test
    void skipsOverDeadEdgesWithTheSameChances() {
        int leaves = 400;
        var list = new EdgeList();
        for (int leaf = 1; leaf <= leaves; leaf++) {
            list.add(0, leaf);
        }
        var star = list.graph(Duplicates.REFUSE, SelfLoops.REFUSE);
        var model = IndependentCascade.of(star, .02);
        var outcome = CascadeSimulation.simulate(model, new int[] {0}, new Runs(50_000, SEED, 2), Progress.NONE);
        assertThat(outcome.spread())
                .as("seed %d", SEED)
                .isCloseTo(1 + leaves * .02, within(6 * outcome.standardError()));
        // variance of a binomial number
        double variance = Math.pow(outcome.standardError(), 2) * outcome.runs();
        assertThat(variance).as("seed %d", SEED).isCloseTo(leaves * .02 * .98, within(.4));
        // none at all with probability .98^400
        long none = 0;
        for (int run = 0; run < outcome.runs(); run++) {
            none += outcome.active(run) == 1 ? 1 : 0;
        }
        double expected = Math.pow(.98, leaves);
        assertThat((double) none / outcome.runs())
                .as("seed %d", SEED)
                .isCloseTo(expected, within(6 * Math.sqrt(expected / outcome.runs())));
    }

    @Test
    void givesTheSameRunsOnAnyNumberOfThreads() {
        var random = new Random(SEED);
        var graph = random(random, 500, 2_500);
        for (var model : new CascadeModel[] {
            IndependentCascade.weighted(graph), IndependentCascade.of(graph, .01), LinearThreshold.even(graph)
        }) {
            int[] seeds = {1, 2, 3};
            var one = CascadeSimulation.simulate(model, seeds, new Runs(300, SEED, 1), Progress.NONE);
            var many = CascadeSimulation.simulate(model, seeds, new Runs(300, SEED, 7), Progress.NONE);
            var fewer = CascadeSimulation.simulate(model, seeds, new Runs(100, SEED, 2), Progress.NONE);
            assertThat(many.bands()).as("seed %d", SEED).isEqualTo(one.bands());
            for (int run = 0; run < 300; run++) {
                for (int round = 0; round <= one.rounds(); round++) {
                    assertThat(many.active(run, round)).isEqualTo(one.active(run, round));
                    if (run < 100) {
                        assertThat(fewer.active(run, round)).isEqualTo(one.active(run, round));
                    }
                }
            }
        }
    }

    @Test
    void moreSeedsReachMoreInEveryRun() {
        var random = new Random(SEED);
        var model = IndependentCascade.weighted(random(random, 300, 1_200));
        var few = CascadeSimulation.simulate(model, new int[] {5}, new Runs(500, SEED, 2), Progress.NONE);
        var more = CascadeSimulation.simulate(model, new int[] {5, 9}, new Runs(500, SEED, 2), Progress.NONE);
        for (int run = 0; run < 500; run++) {
            assertThat(more.active(run)).as("seed %d", SEED).isGreaterThanOrEqualTo(few.active(run));
        }
    }

    @Test
    void bandsAreNestedAndNeverFall() {
        var random = new Random(SEED);
        var model = IndependentCascade.weighted(random(random, 300, 1_200));
        var bands = CascadeSimulation.simulate(model, new int[] {5}, new Runs(500, SEED, 2), Progress.NONE)
                .bands();
        for (int round = 0; round < bands.size(); round++) {
            var band = bands.get(round);
            assertThat(new double[] {band.lower90(), band.lower50(), band.median(), band.upper50(), band.upper90()})
                    .as("seed %d", SEED)
                    .isSorted();
            if (round > 0) {
                assertThat(band.median())
                        .isGreaterThanOrEqualTo(bands.get(round - 1).median());
                assertThat(band.mean())
                        .isGreaterThanOrEqualTo(bands.get(round - 1).mean());
                assertThat(band.lower90())
                        .isGreaterThanOrEqualTo(bands.get(round - 1).lower90());
                assertThat(band.upper90())
                        .isGreaterThanOrEqualTo(bands.get(round - 1).upper90());
            }
        }
        assertThat(bands.getFirst()).isEqualTo(new Band(1, 1, 1, 1, 1, 1));
    }

    @Test
    void bandInterpolatesBetweenRuns() {
        assertThat(Band.of(4, 2, 3, 1)).isEqualTo(new Band(2.5, 1 + 3 * .05, 1.75, 2.5, 3.25, 1 + 3 * .95));
        assertThat(Band.of(7)).isEqualTo(new Band(7, 7, 7, 7, 7, 7));
    }

    @Test
    void refusesBadInput() {
        var plain = new EdgeList().add(0, 1).graph(Duplicates.REFUSE, SelfLoops.REFUSE);
        var heavy = plain.weighted((edge, from, to) -> 1.5f);
        var negative = plain.weighted((edge, from, to) -> -.5f);
        refuses(() -> IndependentCascade.of(plain), "graph");
        refuses(() -> IndependentCascade.of(heavy), "weight");
        refuses(() -> IndependentCascade.of(negative), "weight");
        refuses(() -> IndependentCascade.of(plain, Double.NaN), "probability");
        refuses(() -> LinearThreshold.of(plain), "graph");
        refuses(() -> LinearThreshold.of(heavy), "weights into node 1");
        refuses(() -> LinearThreshold.of(negative), "weight");
        var model = IndependentCascade.of(plain, .5);
        refuses(() -> CascadeSimulation.simulate(model, new int[] {2}, Runs.of(1, 1), Progress.NONE), "seeds");
        refuses(() -> CascadeSimulation.simulate(model, new int[] {-1}, Runs.of(1, 1), Progress.NONE), "seeds");
        refuses(() -> Runs.of(0, 1), "count");
        refuses(() -> new Runs(1, 1, 0), "threads");
        refuses(Band::of, "values");
        refuses(() -> Band.of(1, Double.NaN), "values");
    }

    /** What an event may add to the mean that is too rare to have been seen: one expected 20 times is missed once in 10⁸. */
    static double unseen(int nodes, int runs) {
        return 20.0 * nodes / runs;
    }

    private static void refuses(Runnable action, String argument) {
        assertThatIllegalArgumentException().isThrownBy(action::run).withMessageContaining(argument);
    }

    private static CascadeOutcome simulate(CascadeModel model, Random random, int... seeds) {
        return CascadeSimulation.simulate(model, seeds, new Runs(4_000, random.nextLong(), 1), Progress.NONE);
    }

    static Graph random(Random random, int nodes, int edges) {
        var list = new EdgeList();
        for (int edge = 0; edge < edges; edge++) {
            list.add(random.nextInt(nodes), random.nextInt(nodes));
        }
        return list.graph(nodes, Duplicates.FIRST, SelfLoops.DROP);
    }
}
