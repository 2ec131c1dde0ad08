package io.banyan.engine.influence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.banyan.engine.Progress;
import io.banyan.engine.diffusion.CascadeModel;
import io.banyan.engine.diffusion.CascadeSimulation;
import io.banyan.engine.diffusion.Enumeration;
import io.banyan.engine.diffusion.IndependentCascade;
import io.banyan.engine.diffusion.LinearThreshold;
import io.banyan.engine.diffusion.Runs;
import io.banyan.engine.graph.Duplicates;
import io.banyan.engine.graph.EdgeList;
import io.banyan.engine.graph.Graph;
import io.banyan.engine.graph.GraphGenerators;
import io.banyan.engine.graph.SelfLoops;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InfluenceMaximizationTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    @Test
    void reverseSetsMeetNodesAsOftenAsTheseSpread() {
        var random = new Random(SEED);
        for (int round = 0; round < 60; round++) {
            int nodes = 2 + random.nextInt(5);
            boolean threshold = random.nextBoolean();
            var graph = Enumeration.graph(random, nodes, 10, threshold);
            CascadeModel model = threshold ? LinearThreshold.of(graph) : IndependentCascade.of(graph);
            int[] seeds = {random.nextInt(nodes), random.nextInt(nodes)};
            double exact = spread(graph, threshold, seeds);
            var sets = new ReverseSets(nodes, ReverseSampler.of(model), random.nextLong(), 1);
            int count = 20_000;
            double share = (double) sets.met(seeds, count, random.nextLong(), Progress.NONE) / count;
            double error = Math.sqrt(share * (1 - share) / count);
            assertThat(nodes * share)
                    .as("seed %d, round %d", SEED, round)
                    .isCloseTo(exact, within(nodes * (6 * error + .001)));
        }
    }

    /** Rows with one small probability are skipped through: the reverse sets of a star are binomial. */
    @Test
    void reverseSetsSkipOverDeadEdges() {
        int leaves = 300;
        var list = new EdgeList();
        for (int leaf = 1; leaf <= leaves; leaf++) {
            list.add(leaf, 0);
        }
        var star = list.graph(Duplicates.REFUSE, SelfLoops.REFUSE);
        var sampler = ReverseSampler.of(IndependentCascade.of(star, .03)).get();
        long members = 0;
        int draws = 40_000;
        for (int draw = 0; draw < draws; draw++) {
            sampler.draw(0, SEED + draw);
            members += sampler.size() - 1;
        }
        assertThat((double) members / draws)
                .as("seed %d", SEED)
                .isCloseTo(leaves * .03, within(6 * Math.sqrt(leaves * .03 / draws)));
    }

    @Test
    void keepsItsBoundOnTinyGraphs() {
        var random = new Random(SEED);
        for (int round = 0; round < 40; round++) {
            int nodes = 3 + random.nextInt(4);
            boolean threshold = random.nextBoolean();
            var graph = Enumeration.graph(random, nodes, 9, threshold);
            CascadeModel model = threshold ? LinearThreshold.of(graph) : IndependentCascade.of(graph);
            int count = 1 + random.nextInt(2);
            double best = subsets(nodes, count).stream()
                    .mapToDouble(seeds -> spread(graph, threshold, seeds))
                    .max()
                    .orElseThrow();
            var precision = new Precision(.3, 1e-6);
            var chosen = InfluenceMaximization.maximize(model, count, precision, random.nextLong(), 1, Progress.NONE);
            assertThat(chosen.nodes()).hasSize(count).doesNotHaveDuplicates();
            double reached = spread(graph, threshold, chosen.nodes());
            assertThat(reached).as("seed %d, round %d", SEED, round).isGreaterThanOrEqualTo(precision.ratio() * best);
            assertThat(chosen.spread())
                    .as("seed %d, round %d", SEED, round)
                    .isCloseTo(reached, within(6 * chosen.standardError() + .002));
        }
    }

    @Test
    void greedyChoiceIsExact() {
        var random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            int nodes = 2 + random.nextInt(30);
            var graph = random(random, nodes, 3 * nodes);
            var sets =
                    new ReverseSets(nodes, ReverseSampler.of(IndependentCascade.weighted(graph)), random.nextLong(), 1);
            sets.growTo(200 + random.nextInt(5_000), Progress.NONE);
            int count = 1 + random.nextInt(nodes);
            var choice = new GreedyCoverage(sets, nodes).choose(count);
            List<int[]> all = new ArrayList<>();
            for (var batch : sets.batches()) {
                int from = 0;
                for (int end : batch.ends()) {
                    all.add(Arrays.copyOfRange(batch.members(), from, end));
                    from = end;
                }
            }
            assertThat(all).hasSize((int) sets.size());
            long met = 0;
            for (int node : choice.chosen()) {
                int[] gains = new int[nodes];
                all.forEach(set -> Arrays.stream(set).forEach(member -> gains[member]++));
                assertThat(gains[node])
                        .as("seed %d, round %d", SEED, round)
                        .isEqualTo(Arrays.stream(gains).max().orElseThrow());
                met += gains[node];
                all.removeIf(set -> Arrays.stream(set).anyMatch(member -> member == node));
            }
            assertThat(choice.met()).isEqualTo(met);
        }
    }

    @Test
    void setsDependOnTheirNumberAlone() {
        var graph = random(new Random(SEED), 200, 900);
        var samplers = ReverseSampler.of(IndependentCascade.weighted(graph));
        var atOnce = new ReverseSets(200, samplers, SEED, 1);
        atOnce.growTo(20_000, Progress.NONE);
        var inPieces = new ReverseSets(200, samplers, SEED, 5);
        for (int size : new int[] {10, 4_096, 4_097, 9_000, 20_000, 3}) {
            inPieces.growTo(size, Progress.NONE);
        }
        assertThat(inPieces.size()).isEqualTo(20_000);
        for (int batch = 0; batch < atOnce.batches().size(); batch++) {
            assertThat(inPieces.batches().get(batch).members())
                    .isEqualTo(atOnce.batches().get(batch).members());
            assertThat(inPieces.batches().get(batch).ends())
                    .isEqualTo(atOnce.batches().get(batch).ends());
        }
    }

    @Test
    void beatsThoseWithMostFriendsAndIsEvaluatedByRunsOfItsOwn() {
        var graph = GraphGenerators.preferentialAttachment(3_000, 2, new Random(SEED));
        var model = IndependentCascade.weighted(graph);
        var precision = new Precision(.2, 1e-3);
        var chosen = InfluenceMaximization.maximize(model, 20, precision, SEED, 2, Progress.NONE);
        assertThat(InfluenceMaximization.maximize(model, 20, precision, SEED, 1, Progress.NONE))
                .isEqualTo(chosen);
        var runs = new Runs(5_000, SEED + 1, 2);
        var simulated = CascadeSimulation.simulate(model, chosen.nodes(), runs, Progress.NONE);
        assertThat(chosen.spread())
                .as("seed %d", SEED)
                .isCloseTo(
                        simulated.spread(), within(6 * Math.hypot(simulated.standardError(), chosen.standardError())));
        int[] degrees = graph.outDegrees();
        int[] popular = IntStream.range(0, 3_000)
                .boxed()
                .sorted((one, other) -> degrees[other] - degrees[one])
                .limit(20)
                .mapToInt(node -> node)
                .toArray();
        var byDegree = CascadeSimulation.simulate(model, popular, runs, Progress.NONE);
        assertThat(simulated.spread()).as("seed %d", SEED).isGreaterThan(byDegree.spread() * .99);
        int[] anybody = new Random(SEED).ints(20, 0, 3_000).toArray();
        assertThat(simulated.spread())
                .isGreaterThan(1.5
                        * CascadeSimulation.simulate(model, anybody, runs, Progress.NONE)
                                .spread());
    }

    @Test
    void takesEverybodyWhenAsked() {
        var graph = random(new Random(SEED), 7, 12);
        var chosen = InfluenceMaximization.maximize(
                IndependentCascade.weighted(graph), 7, Precision.usual(7), SEED, 1, Progress.NONE);
        assertThat(chosen.nodes()).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6);
        assertThat(chosen.spread()).isEqualTo(7);
        var alone = new EdgeList().graph(1, Duplicates.KEEP, SelfLoops.KEEP);
        assertThat(InfluenceMaximization.maximize(
                                IndependentCascade.of(alone, .5), 1, Precision.usual(1), SEED, 1, Progress.NONE)
                        .spread())
                .isEqualTo(1);
    }

    /** A ring of sure edges: every set has all nodes. */
    @Test
    void refusesSetsThatWouldNotFit() {
        var list = new EdgeList();
        for (int node = 0; node < 100; node++) {
            list.add(node, (node + 1) % 100);
        }
        var ring = IndependentCascade.of(list.graph(Duplicates.REFUSE, SelfLoops.REFUSE), 1);
        var sets = new ReverseSets(100, ReverseSampler.of(ring), SEED, 2, 1_000_000);
        sets.growTo(10_000, Progress.NONE);
        assertThat(sets.members()).isEqualTo(1_000_000);
        refuses(() -> sets.growTo(10_001, Progress.NONE), "epsilon");
    }

    @Test
    void countsSubsets() {
        assertThat(Math.exp(SampleSizes.logSubsets(10, 3))).isCloseTo(120, within(1e-9));
        assertThat(Math.exp(SampleSizes.logSubsets(10, 8))).isCloseTo(45, within(1e-9));
        assertThat(SampleSizes.logSubsets(10, 10)).isZero();
    }

    @Test
    void reportsProgressAndStopsWhenCancelled() {
        var model = IndependentCascade.weighted(random(new Random(SEED), 500, 2_000));
        var reports = new ArrayList<Long>();
        InfluenceMaximization.maximize(model, 3, new Precision(.3, .01), SEED, 3, (done, total) -> {
            assertThat(done).isBetween(0L, total);
            reports.add(done);
        });
        assertThat(reports).isSorted().isNotEmpty();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() ->
                        InfluenceMaximization.maximize(model, 3, new Precision(.3, .01), SEED, 1, (done, total) -> {
                            throw new CancellationException();
                        }));
    }

    @Test
    void refusesBadInput() {
        var model = IndependentCascade.weighted(random(new Random(SEED), 5, 9));
        refuses(() -> new Precision(0, .1), "epsilon");
        refuses(() -> new Precision(.7, .1), "epsilon");
        refuses(() -> new Precision(Double.NaN, .1), "epsilon");
        refuses(() -> new Precision(.1, 0), "failure");
        refuses(() -> new Precision(.1, 1), "failure");
        var precision = new Precision(.1, .1);
        refuses(() -> InfluenceMaximization.maximize(model, 0, precision, 1, 1, Progress.NONE), "count");
        refuses(() -> InfluenceMaximization.maximize(model, 6, precision, 1, 1, Progress.NONE), "count");
        refuses(() -> InfluenceMaximization.maximize(model, 1, precision, 1, 0, Progress.NONE), "threads");
        refuses(
                () -> InfluenceMaximization.maximize(model, 1, new Precision(1e-7, .1), 1, 1, Progress.NONE),
                "epsilon");
    }

    private static void refuses(Runnable action, String argument) {
        assertThatIllegalArgumentException().isThrownBy(action::run).withMessageContaining(argument);
    }

    private static double spread(Graph graph, boolean threshold, int... seeds) {
        return threshold ? Enumeration.linearThreshold(graph, seeds) : Enumeration.independentCascade(graph, seeds);
    }

    private static List<int[]> subsets(int nodes, int count) {
        List<int[]> subsets = new ArrayList<>();
        for (int one = 0; one < nodes; one++) {
            if (count == 1) {
                subsets.add(new int[] {one});
            }
            for (int other = one + 1; count == 2 && other < nodes; other++) {
                subsets.add(new int[] {one, other});
            }
        }
        return subsets;
    }

    private static Graph random(Random random, int nodes, int edges) {
        var list = new EdgeList();
        for (int edge = 0; edge < edges; edge++) {
            list.add(random.nextInt(nodes), random.nextInt(nodes));
        }
        return list.graph(nodes, Duplicates.FIRST, SelfLoops.DROP);
    }
}
