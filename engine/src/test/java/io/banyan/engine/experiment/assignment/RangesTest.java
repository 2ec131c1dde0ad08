package io.banyan.engine.experiment.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RangesTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    /** Figures of GrowthBook's published cases, "getBucketRange". */
    @Test
    void cutsAsPublished() {
        check(Ranges.equal(2, 1), 0, 0.5, 0.5, 1);
        check(Ranges.equal(2, 0.5), 0, 0.25, 0.5, 0.75);
        check(Ranges.equal(2, 0), 0, 0, 0.5, 0.5);
        check(Ranges.equal(4, 1), 0, 0.25, 0.25, 0.5, 0.5, 0.75, 0.75, 1);
        check(Ranges.weighted(List.of(0.4, 0.6), 1), 0, 0.4, 0.4, 1);
        check(Ranges.weighted(List.of(0.2, 0.3, 0.5), 1), 0, 0.2, 0.2, 0.5, 0.5, 1);
        check(Ranges.weighted(List.of(0.2, 0.3, 0.5), 0.2), 0, 0.04, 0.2, 0.26, 0.5, 0.6);
        check(Ranges.weighted(List.of(0.4, 0.5999), 1), 0, 0.4, 0.4, 0.9999);
    }

    @Test
    void weightsThatRoundToMoreThanOneAreShrunk() {
        List<Range> ranges = Ranges.weighted(List.of(0.5, 0.505), 1);
        assertThat(ranges.get(0).to()).isCloseTo(0.5 / 1.005, within(1e-12));
        assertThat(ranges.get(1).from()).isEqualTo(ranges.get(0).to());
        assertThat(ranges.get(1).to()).isCloseTo(1, within(1e-12));
        assertThat(Ranges.equal(1, 1)).containsExactly(new Range(0, 1));
    }

    @Test
    void raisingTheCoverageMovesNobody() {
        Random random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            double first = random.nextDouble();
            double second = (1 - first) * random.nextDouble();
            List<Double> weights = List.of(first, second, 1 - first - second);
            double low = random.nextDouble();
            double high = low + (1 - low) * random.nextDouble();
            Experiment before = Experiment.of("coverage", Ranges.weighted(weights, low));
            Experiment after = Experiment.of("coverage", Ranges.weighted(weights, high));
            for (int person = 0; person < 200; person++) {
                if (before.assign("p" + person) instanceof Assignment.Assigned assigned) {
                    assertThat(after.assign("p" + person))
                            .as("seed %d, round %d", SEED, round)
                            .isEqualTo(assigned);
                }
            }
        }
    }

    @Test
    void refusesWeightsThatAreNotShares() {
        assertThatThrownBy(() -> Ranges.weighted(List.of(0.4, 0.1), 1)).hasMessageContaining("weights");
        assertThatThrownBy(() -> Ranges.weighted(List.of(0.7, 0.6), 1)).hasMessageContaining("weights");
        assertThatThrownBy(() -> Ranges.weighted(List.of(1.5, -0.5), 1)).hasMessageContaining("weights");
        assertThatThrownBy(() -> Ranges.weighted(List.of(Double.NaN, 1.0), 1)).hasMessageContaining("weights");
        assertThatThrownBy(() -> Ranges.weighted(List.of(1.0), -0.2)).hasMessageContaining("coverage");
        assertThatThrownBy(() -> Ranges.weighted(List.of(1.0), 1.5)).hasMessageContaining("coverage");
        assertThatThrownBy(() -> Ranges.equal(0, 1)).hasMessageContaining("variations");
        assertThatThrownBy(() -> new Range(-0.1, 1)).hasMessageContaining("from");
        assertThatThrownBy(() -> new Range(0.5, 0.4)).hasMessageContaining("to");
        assertThatThrownBy(() -> new Range(0.5, Double.NaN)).hasMessageContaining("to");
    }

    private static void check(List<Range> ranges, double... ends) {
        assertThat(ranges).hasSize(ends.length / 2);
        for (int i = 0; i < ranges.size(); i++) {
            assertThat(ranges.get(i).from()).isCloseTo(ends[2 * i], within(1e-12));
            assertThat(ranges.get(i).to()).isCloseTo(ends[2 * i + 1], within(1e-12));
        }
    }
}
