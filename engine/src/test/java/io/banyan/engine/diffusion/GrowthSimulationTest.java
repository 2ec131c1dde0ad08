package io.banyan.engine.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.banyan.engine.Progress;
import io.banyan.engine.spread.BranchingProcess;
import io.banyan.engine.spread.Growth;
import io.banyan.engine.spread.Offspring;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthSimulationTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    /** With everybody as slow as a cycle, the mean is the forecast formula at whole cycles. */
    @Test
    void meanIsTheForecastOfTheCycles() {
        for (var offspring : new Offspring[] {
            new Offspring.Poisson(.8),
            new Offspring.Geometric(1.25),
            new Offspring.NegativeBinomial(1, .4),
            Offspring.Observed.of(0, 0, 2, 3)
        }) {
            var runs = new Runs(3_000, SEED, 2);
            var bands =
                    GrowthSimulation.simulate(offspring, new Delay.Fixed(4), 100, 1_000_000, 16, runs, Progress.NONE);
            var process = new BranchingProcess(offspring);
            double variance = 0;
            for (int cycle = 0; cycle <= 4; cycle++) {
                // the generations of one run go together: their standard deviations add up at most
                variance = Math.pow(Math.sqrt(variance) + Math.sqrt(100 * process.variance(cycle)), 2);
                double error = Math.sqrt(variance / runs.count());
                assertThat(bands.get(4 * cycle).mean())
                        .as("seed %d, %s, cycle %d", SEED, offspring, cycle)
                        .isCloseTo(Growth.people(100, offspring.mean(), cycle), within(6 * error + 1e-9));
                if (cycle > 0) {
                    assertThat(bands.get(4 * cycle - 1)).isEqualTo(bands.get(4 * cycle - 4));
                }
            }
        }
    }

    @Test
    void staysSmallAsOftenAsItDiesOut() {
        var offspring = new Offspring.Geometric(2);
        // one founder: half of the spreads end, the others fill the market
        var bands = GrowthSimulation.simulate(
                offspring, new Delay.Exponential(2), 1, 1_000, 400, new Runs(4_000, SEED, 2), Progress.NONE);
        var last = bands.getLast();
        assertThat(last.lower90()).isLessThan(20);
        assertThat(last.lower50()).isLessThan(20);
        assertThat(last.upper50()).isEqualTo(1_000);
        assertThat(last.upper90()).isEqualTo(1_000);
        // those that end have as many people as a spread of K = 1/2: two
        assertThat(last.mean()).as("seed %d", SEED).isCloseTo(.5 * 1_000 + .5 * 2, within(6 * 500 / Math.sqrt(4_000)));
    }

    @Test
    void bandsNeverFallAndNeverPassTheMarket() {
        var bands = GrowthSimulation.simulate(
                new Offspring.NegativeBinomial(1.5, .3),
                new Delay.LogNormal(3, 1),
                10,
                500,
                60,
                new Runs(500, SEED, 1),
                Progress.NONE);
        var many = GrowthSimulation.simulate(
                new Offspring.NegativeBinomial(1.5, .3),
                new Delay.LogNormal(3, 1),
                10,
                500,
                60,
                new Runs(500, SEED, 5),
                Progress.NONE);
        assertThat(many).isEqualTo(bands);
        assertThat(bands).hasSize(61);
        List<Double> medians = new ArrayList<>();
        for (var band : bands) {
            medians.add(band.median());
            assertThat(band.upper90()).isLessThanOrEqualTo(500);
            assertThat(band.lower90()).isGreaterThanOrEqualTo(10);
            assertThat(List.of(band.lower90(), band.lower50(), band.median(), band.upper50(), band.upper90()))
                    .as("seed %d", SEED)
                    .isSorted();
        }
        assertThat(medians).isSorted();
    }

    @Test
    void refusesBadInput() {
        refuses(-1, 10, 5, "founders");
        refuses(11, 10, 5, "founders");
        refuses(1, 10, -1, "steps");
    }

    private static void refuses(int founders, int market, int steps, String argument) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GrowthSimulation.simulate(
                        new Offspring.Poisson(1), Delay.NONE, founders, market, steps, Runs.of(1, 1), Progress.NONE))
                .withMessageContaining(argument);
    }
}
