package io.banyan.engine.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.banyan.engine.Progress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The donors of the paper: 11,104 people who first gave in 1995, watched for the six years to 2001. */
class BgBbTest {

    /** Repeats, year of the last one, donors: table 2 of the paper. */
    private static final int[][] DONORS = {
        {0, 0, 3464}, {1, 1, 1091}, {1, 2, 277}, {1, 3, 129}, {1, 4, 78}, {1, 5, 119}, {1, 6, 129}, {2, 2, 613},
        {2, 3, 255}, {2, 4, 155}, {2, 5, 173}, {2, 6, 234}, {3, 3, 322}, {3, 4, 181}, {3, 5, 225}, {3, 6, 357},
        {4, 4, 240}, {4, 5, 284}, {4, 6, 512}, {5, 5, 335}, {5, 6, 728}, {6, 6, 1203},
    };

    private static final BgBb PUBLISHED = new BgBb(1.204, 0.750, 0.657, 2.783);

    private static List<PeriodHistory> donors() {
        var donors = new ArrayList<PeriodHistory>();
        for (int[] row : DONORS) {
            for (int i = 0; i < row[2]; i++) {
                donors.add(new PeriodHistory(row[0], row[1], 6));
            }
        }
        return donors;
    }

    @Test
    void hasThePublishedParameters() {
        var fit = BgBb.fit(donors(), Progress.NONE);
        assertThat(fit.converged()).isTrue();
        assertThat(fit.customers()).isEqualTo(11_104);
        assertThat(fit.distinct()).isEqualTo(22);
        assertThat(fit.model().alpha()).isCloseTo(1.204, within(0.0005));
        assertThat(fit.model().beta()).isCloseTo(0.750, within(0.0005));
        assertThat(fit.model().gamma()).isCloseTo(0.657, within(0.0005));
        assertThat(fit.model().delta()).isCloseTo(2.783, within(0.0005));
        for (var estimate : fit.estimates()) {
            assertThat(estimate.standardError().orElseThrow()).isBetween(0.001, 0.5);
        }
    }

    @Test
    void foretellsThePublishedYears() {
        assertThat(PUBLISHED.probabilityAlive(new PeriodHistory(0, 0, 6), 1)).isCloseTo(0.11, within(0.005));
        assertThat(PUBLISHED.probabilityAlive(new PeriodHistory(2, 4, 6), 1)).isCloseTo(0.59, within(0.005));
        assertThat(PUBLISHED.probabilityAlive(new PeriodHistory(6, 6, 6), 1)).isCloseTo(0.93, within(0.005));
        var model = BgBb.fit(donors(), Progress.NONE).model();
        double total = donors().stream()
                .mapToDouble(donor -> model.expectedPurchases(donor, 5))
                .sum();
        assertThat(total).isCloseTo(12_884.2, within(0.5));
        assertThat(11_104 * model.probabilityOfPurchases(0, 6)).isCloseTo(3_454.9, within(0.1));
        assertThat(11_104 * model.probabilityOfPurchases(6, 6)).isCloseTo(1_253.1, within(0.1));
    }

    @Test
    void likelihoodsOfAllWaysAddUpToTheProbabilityOfTheirCount() {
        double[] sums = new double[7];
        for (int way = 0; way < 1 << 6; way++) {
            int repeats = Integer.bitCount(way);
            int last = way == 0 ? 0 : 32 - Integer.numberOfLeadingZeros(way);
            sums[repeats] += Math.exp(PUBLISHED.logLikelihood(new PeriodHistory(repeats, last, 6)));
        }
        double mean = 0;
        for (int repeats = 0; repeats <= 6; repeats++) {
            assertThat(PUBLISHED.probabilityOfPurchases(repeats, 6)).isCloseTo(sums[repeats], within(1e-12));
            mean += repeats * sums[repeats];
        }
        assertThat(PUBLISHED.expectedPurchases(new PeriodHistory(0, 0, 0), 6)).isCloseTo(mean, within(1e-12));
        assertThat(PUBLISHED.probabilityOfPurchases(7, 6)).isZero();
    }

    @Test
    void refusesWhatContradicts() {
        assertThatThrownBy(() -> new PeriodHistory(-1, 0, 1)).hasMessageStartingWith("repeats must");
        assertThatThrownBy(() -> new PeriodHistory(2, 1, 3)).hasMessageStartingWith("lastRepeat must");
        assertThatThrownBy(() -> new PeriodHistory(1, 4, 3)).hasMessageStartingWith("lastRepeat must");
        assertThatThrownBy(() -> new PeriodHistory(0, 1, 3)).hasMessageContaining("contradicts");
        assertThatThrownBy(() -> new BgBb(1, 1, 1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("delta must");
        assertThatThrownBy(() -> PUBLISHED.expectedPurchases(new PeriodHistory(0, 0, 1), -1))
                .hasMessageStartingWith("periods must");
        assertThatThrownBy(() -> BgBb.fit(List.of(), Progress.NONE)).hasMessageContaining("nobody");
        assertThatThrownBy(() -> BgBb.fit(List.of(new PeriodHistory(0, 0, 1)), Progress.NONE))
                .hasMessageContaining("no repeat");
    }
}
