package io.banyan.engine.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.banyan.engine.Progress;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Figures of the CDNOW sample as published by the authors of the models and recomputed by the libraries BTYD, BTYDplus and lifetimes. */
class PublishedFiguresTest {

    @Test
    void bgNbdHasThePublishedParameters() {
        var fit = BgNbd.fit(Cdnow.histories(), Progress.NONE);
        assertThat(fit.converged()).isTrue();
        assertThat(fit.customers()).isEqualTo(2357);
        assertThat(fit.model().r()).isCloseTo(0.243, within(0.0005));
        assertThat(fit.model().alpha()).isCloseTo(4.414, within(0.0005));
        assertThat(fit.model().a()).isCloseTo(0.793, within(0.0005));
        assertThat(fit.model().b()).isCloseTo(2.426, within(0.0005));
        assertThat(fit.logLikelihood()).isCloseTo(-9582.4, within(0.05));
    }

    @Test
    void bgNbdForetellsThePublishedPurchases() {
        var model = BgNbd.fit(Cdnow.histories(), Progress.NONE).model();
        assertThat(model.expectedPurchases(new History(2, 30.43, 38.86), 39)).isCloseTo(1.226, within(0.001));
        double[] times = {0.1429, 1.0, 3.0, 31.8571, 32.0, 78.0};
        double[] published = {0.0078, 0.0532, 0.1506, 1.0405, 1.0437, 1.8576};
        for (int i = 0; i < times.length; i++) {
            assertThat(model.expectedPurchases(times[i]))
                    .as("t = %s", times[i])
                    .isCloseTo(published[i], within(0.0005));
        }
    }

    @Test
    void bgNbdHasThePublishedCounts() {
        // computed by their authors from the rounded parameters
        var model = new BgNbd(0.243, 4.414, 0.793, 2.426);
        assertThat(model.probabilityOfPurchases(0, 39)).isCloseTo(0.5737864, within(5e-8));
        assertThat(model.probabilityOfPurchases(10, 2)).isCloseTo(1.07869e-07, within(5e-13));
        double[] published = {
            .0019995214, .0015170236, .0011633150, .0009003148, .0007023638,
            .0005517902, .0004361913, .0003467171, .0002769613, .0002222260
        };
        for (int i = 0; i < published.length; i++) {
            assertThat(model.probabilityOfPurchases(11 + i, 30))
                    .as("%s purchases", 11 + i)
                    .isCloseTo(published[i], within(5e-11));
        }
    }

    @Test
    void bgNbdIsCertainOfThoseWhoBoughtOnceAndNotOfThoseLongGone() {
        var model = BgNbd.fit(Cdnow.histories(), Progress.NONE).model();
        assertThat(model.probabilityAlive(new History(0, 0, 1))).isEqualTo(1);
        assertThat(model.probabilityAlive(new History(0, 0, 1000))).isEqualTo(1);
        assertThat(model.probabilityAlive(new History(1000, 10, 100))).isZero();
    }

    @Test
    void paretoNbdHasThePublishedParameters() {
        var fit = ParetoNbd.fit(Cdnow.histories(), Progress.NONE);
        assertThat(fit.converged()).isTrue();
        assertThat(fit.model().r()).isCloseTo(0.553, within(0.0006));
        assertThat(fit.model().alpha()).isCloseTo(10.578, within(0.005));
        assertThat(fit.model().s()).isCloseTo(0.606, within(0.0006));
        assertThat(fit.model().beta()).isCloseTo(11.669, within(0.015));
        assertThat(fit.logLikelihood()).isCloseTo(-9595.0, within(0.05));
    }

    @Test
    void paretoNbdForetellsThePublishedPurchases() {
        var model = ParetoNbd.fit(Cdnow.histories(), Progress.NONE).model();
        double[] published = {
            0, .05077821, .09916088, .14542507, .18979930, .23247466, .27361274, .31335159, .35181024, .38909211
        };
        // computed by their authors from these rounded parameters
        var ofTheAuthors = new ParetoNbd(0.55, 10.56, 0.61, 11.64);
        for (int time = 0; time < published.length; time++) {
            assertThat(ofTheAuthors.expectedPurchases(time))
                    .as("t = %s", time)
                    .isCloseTo(published[time], within(5e-9));
            assertThat(model.expectedPurchases(time))
                    .as("fitted, t = %s", time)
                    .isCloseTo(published[time], within(0.01));
        }
        assertThat(model.expectedPurchases(new History(26, 30.86, 31), 52)).isCloseTo(25.46, within(0.01));
        var rounded = new ParetoNbd(0.5534, 10.5802, 0.6061, 11.6562);
        assertThat(rounded.probabilityAlive(new History(26, 30.86, 31))).isCloseTo(0.9979, within(0.00005));
    }

    @Test
    void mbgNbdHasThePublishedParameters() {
        var fit = MbgNbd.fit(Cdnow.histories(), Progress.NONE);
        assertThat(fit.converged()).isTrue();
        assertThat(fit.model().r()).isCloseTo(0.525, within(0.0005));
        assertThat(fit.model().alpha()).isCloseTo(6.183, within(0.0005));
        assertThat(fit.model().a()).isCloseTo(0.891, within(0.0005));
        assertThat(fit.model().b()).isCloseTo(1.614, within(0.0005));
    }

    @Test
    void gammaGammaHasThePublishedParametersAndSpend() {
        var fit = GammaGamma.fit(Cdnow.spending(), Progress.NONE);
        assertThat(fit.converged()).isTrue();
        assertThat(fit.customers()).isEqualTo(946);
        assertThat(fit.model().p()).isCloseTo(6.25, within(0.005));
        assertThat(fit.model().q()).isCloseTo(3.74, within(0.005));
        assertThat(fit.model().v()).isCloseTo(15.44, within(0.01));
        double[] published = {24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17};
        double[] expected = IntStream.range(0, 10)
                .mapToDouble(i -> fit.model().expectedSpend(Cdnow.spending().get(i)))
                .toArray();
        assertThat(expected).containsExactly(published, within(0.1));
    }
}
