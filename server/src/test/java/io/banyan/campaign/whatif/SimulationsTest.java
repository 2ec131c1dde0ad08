package io.banyan.campaign.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.banyan.Seeds;
import io.banyan.campaign.engine.Incentive;
import io.banyan.campaign.whatif.Assumptions.GraphSource;
import io.banyan.campaign.whatif.Assumptions.StartChoice;
import io.banyan.engine.Progress;
import io.banyan.engine.diffusion.CampaignMeasure;
import io.banyan.engine.diffusion.CampaignOutcome;
import io.banyan.engine.graph.Graph;
import io.banyan.kernel.money.Money;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SimulationsTest {

    private static final Money NONE = Money.zero("CNY");

    static Assumptions assumed(
            int starters, double shareRate, double acceptance, long budget, @Nullable Long stock, int runs, long seed) {
        return new Assumptions(
                GraphSource.GENERATED,
                2_000,
                7,
                starters,
                StartChoice.RANDOM,
                5,
                shareRate,
                3.4,
                acceptance,
                .6,
                2,
                1,
                4,
                1,
                1,
                .3,
                .3,
                budget,
                stock,
                runs,
                seed);
    }

    private static List<CampaignOutcome> run(Graph graph, Assumptions assumed, Incentive incentive, int threads) {
        return Simulations.run(graph, assumed, incentive, null, threads, Progress.NONE);
    }

    private static Forecast forecast(List<CampaignOutcome> outcomes, Assumptions assumed, Graph graph) {
        return Fans.forecast(outcomes, assumed, "CNY", graph.nodes(), graph.edges() / 2, 0);
    }

    private static Incentive incentive(SplittableRandom random) {
        return new Incentive(
                random.nextBoolean(),
                Money.of(random.nextInt(2_000), "CNY"),
                Money.of(random.nextInt(1_000), "CNY"),
                Money.of(random.nextInt(500), "CNY"),
                random.nextBoolean() ? List.of() : List.of(new Incentive.Step(3, Money.of(5_000, "CNY"))),
                random.nextBoolean() ? null : random.nextInt(1, 20),
                List.of());
    }

    @Test
    void noRunSpendsMoreThanTheBudgetOrServesMoreThanTheStock() {
        Seeds.each(12, random -> {
            long seed = random.nextLong();
            var assumed = assumed(
                    random.nextInt(200),
                    random.nextDouble(),
                    random.nextDouble(),
                    random.nextInt(400_000),
                    (long) random.nextInt(600),
                    50,
                    seed);
            var graph = MadeUpGraphs.of(assumed.people(), new int[0], seed);
            var outcomes = run(graph, assumed, incentive(random), 2);
            int steps = Simulations.steps(assumed.days());
            for (var outcome : outcomes) {
                for (int run = 0; run < outcome.runs(); run++) {
                    assertThat(outcome.value(CampaignMeasure.SPENT, run, steps)).isLessThanOrEqualTo(assumed.budget());
                    assertThat(outcome.value(CampaignMeasure.ORDERS, run, steps))
                            .isLessThanOrEqualTo(assumed.stock());
                }
            }
            var forecast = forecast(outcomes, assumed, graph);
            assertThat(forecast.runs()).isEqualTo(50);
            assertThat(forecast.stock().lower90()).allMatch(left -> left >= 0);
            for (var fan : List.of(forecast.people(), forecast.cost(), forecast.stock())) {
                for (int at = 0; at < forecast.hours().size(); at++) {
                    assertThat(List.of(
                                    fan.lower90().get(at),
                                    fan.lower50().get(at),
                                    fan.median().get(at),
                                    fan.upper50().get(at),
                                    fan.upper90().get(at)))
                            .isSorted();
                }
            }
        });
    }

    @Test
    void theSameSeedGivesTheSameFanOnAnyNumberOfThreads() {
        Seeds.each(3, random -> {
            var assumed = assumed(50, .5, .3, 100_000, null, 60, random.nextLong());
            var graph = MadeUpGraphs.of(assumed.people(), new int[0], 7);
            var incentive = incentive(random);
            var one = forecast(run(graph, assumed, incentive, 1), assumed, graph);
            var four = forecast(run(graph, assumed, incentive, 4), assumed, graph);
            assertThat(four).isEqualTo(one);
            var other = assumed(50, .5, .3, 100_000, null, 60, assumed.seed() + 1);
            assertThat(forecast(run(graph, other, incentive, 4), other, graph).people())
                    .isNotEqualTo(one.people());
        });
    }

    @Test
    void drawsOfARateCoverItsUncertaintyAndKeepItsMean() {
        var assumed = assumed(1, .2, .2, 0, null, 100, 3);
        double[] rates = Simulations.rates(assumed, .2, 25, 1);
        double mean = 0;
        double square = 0;
        for (double rate : rates) {
            mean += rate / 25;
            square += rate * rate / 25;
        }
        assertThat(mean).isCloseTo(.2, within(.002));
        assertThat(Math.sqrt(square - mean * mean) / mean).isCloseTo(.3, within(.03));
    }

    @Test
    void invitationsThatAreNoWholeNumberKeepTheirProduct() {
        var model = Simulations.model(assumed(1, .5, .25, 0, null, 20, 1), free(), .5, .25);
        assertThat(model.behaviour().invitations() * model.behaviour().acceptance())
                .isCloseTo(3.4 * .25, within(1e-12));
    }

    private static Incentive free() {
        return new Incentive(false, NONE, NONE, NONE, List.of(), null, List.of());
    }

    @Test
    void madeUpGraphsHaveTheDegreesOfTheShop() {
        int[] degrees = new SplittableRandom(5).ints(1_000, 1, 6).toArray();
        var graph = MadeUpGraphs.of(5_000, degrees, 1);
        assertThat(graph.nodes()).isEqualTo(5_000);
        assertThat(graph.edges() / 5_000.0).isCloseTo(3, within(.2));
        for (int person = 0; person < graph.nodes(); person++) {
            assertThat(graph.outDegree(person)).isBetween(1, 6);
        }
        assertThat(MadeUpGraphs.of(2, new int[0], 1).edges()).isEqualTo(2);
    }

    @Test
    void aListenerThatThrowsStopsIt() {
        var assumed = assumed(50, .5, .3, 100_000, null, 200, 1);
        var graph = MadeUpGraphs.of(assumed.people(), new int[0], 7);
        assertThatThrownBy(() -> Simulations.run(graph, assumed, free(), null, 2, (done, total) -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
    }
}
