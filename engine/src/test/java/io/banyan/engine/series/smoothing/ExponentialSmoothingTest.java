package io.banyan.engine.series.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.banyan.engine.Progress;
import io.banyan.engine.series.AirPassengers;
import io.banyan.engine.series.smoothing.Model.Innovation;
import io.banyan.engine.series.smoothing.Model.Season;
import io.banyan.engine.series.smoothing.Model.Trend;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExponentialSmoothingTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());
    private static final double[] ADDITIVE = {-25, -36, -2, -8, -4, 35, 64, 63, 17, -20, -53, -31};
    private static final double[] RATIOS = {.91, .88, 1.01, .98, .98, 1.11, 1.23, 1.22, 1.06, .92, .8, .9};

    /**
     * Log-likelihood and forecasts 1 and 14 months on at α 0.4, β 0.03, γ 0.2, φ 0.95, computed with statsmodels 0.15. Its multiplicative
     * season follows another recursion, so those forms are checked by {@link #multiplicativeSeasonsWalkAsInTheBook}.
     */
    @ParameterizedTest
    @CsvSource({
        "ADDITIVE,NONE,NONE,-748.2542095197996,449.9435566831507,449.9435566831507",
        "ADDITIVE,NONE,ADDITIVE,-650.3635162085798,456.83415544776676,441.48286786716653",
        "ADDITIVE,ADDITIVE,NONE,-755.0480133745815,457.1622205281223,458.5340206543751",
        "ADDITIVE,ADDITIVE,ADDITIVE,-655.8892932048352,468.4581095411308,491.06393389516813",
        "ADDITIVE,DAMPED,NONE,-754.0731574928935,452.6500143226881,437.92267926296734",
        "ADDITIVE,DAMPED,ADDITIVE,-655.6849334868984,464.4841767095459,460.46621827809724",
        "MULTIPLICATIVE,NONE,NONE,-710.6858269377966,449.9435566831507,449.9435566831507",
        "MULTIPLICATIVE,NONE,ADDITIVE,-673.1473776139491,456.83415544776676,441.48286786716653",
        "MULTIPLICATIVE,ADDITIVE,NONE,-714.3462136413382,457.1622205281223,458.5340206543751",
        "MULTIPLICATIVE,ADDITIVE,ADDITIVE,-674.8970513901106,468.4581095411308,491.06393389516813",
        "MULTIPLICATIVE,DAMPED,NONE,-714.2001797894227,452.6500143226881,437.92267926296734",
        "MULTIPLICATIVE,DAMPED,ADDITIVE,-676.5534926573579,464.4841767095459,460.46621827809724"
    })
    void walksAirPassengersAsOtherProgramsDo(
            Innovation error, Trend trend, Season season, double likelihood, double next, double later) {
        FittedModel walked = walked(new Model(error, trend, season, season == Season.NONE ? 1 : 12));
        double[] mean = walked.forecast(14, 0.95, new SplittableRandom(SEED)).mean();
        assertThat(walked.logLikelihood()).isCloseTo(likelihood, within(1e-8));
        assertThat(mean[0]).isCloseTo(next, within(1e-9));
        assertThat(mean[13]).isCloseTo(later, within(1e-9));
    }

    /** Intervals of statsmodels 0.15, which divides squares by n where degrees of freedom are taken off here. */
    @Test
    void closedIntervalsAreAsOtherProgramsGiveThem() {
        FittedModel walked = walked(new Model(Innovation.ADDITIVE, Trend.DAMPED, Season.ADDITIVE, 12));
        Forecast forecast = walked.forecast(14, 0.95, new SplittableRandom(SEED));
        double wider = Math.sqrt(walked.variance() / 527.8742650161729);
        double[] lower = {419.452996, 402.124597, 361.048608, 372.954057, 354.603543};
        int[] steps = {0, 1, 11, 12, 13};
        for (int i = 0; i < steps.length; i++) {
            double mean = forecast.mean()[steps[i]];
            assertThat((mean - forecast.lower()[steps[i]]) / wider).isCloseTo(mean - lower[i], within(2e-6));
            assertThat(forecast.upper()[steps[i]] - mean).isCloseTo(mean - forecast.lower()[steps[i]], within(1e-9));
        }
    }

    @Test
    void multiplicativeSeasonsWalkAsInTheBook() {
        double[] series = AirPassengers.series();
        for (Trend trend : Trend.values()) {
            FittedModel walked = walked(new Model(Innovation.MULTIPLICATIVE, trend, Season.MULTIPLICATIVE, 12));
            Parameters p = walked.parameters();
            double level = p.level();
            double slope = p.slope();
            double[] season = p.season().clone();
            for (int i = 0; i < series.length; i++) {
                double line = level + p.phi() * slope;
                double expected = line * season[i % 12];
                double share = series[i] / expected - 1;
                assertThat(walked.fitted()[i]).isCloseTo(expected, within(1e-9));
                assertThat(walked.residuals()[i]).isCloseTo(share, within(1e-12));
                level = line * (1 + p.alpha() * share);
                slope = p.phi() * slope + p.beta() * line * share;
                season[i % 12] *= 1 + p.gamma() * share;
            }
        }
    }

    /** Highest likelihoods found by statsmodels 0.15 with two thousand iterations. */
    @Test
    void findsNumbersAtLeastAsLikelyAsOtherProgramsDo() {
        double[] series = AirPassengers.series();
        assertThat(fit(Innovation.MULTIPLICATIVE, Trend.DAMPED, Season.MULTIPLICATIVE, series))
                .isGreaterThan(-525.6175);
        assertThat(fit(Innovation.MULTIPLICATIVE, Trend.ADDITIVE, Season.MULTIPLICATIVE, series))
                .isGreaterThan(-522.4903);
        assertThat(fit(Innovation.MULTIPLICATIVE, Trend.NONE, Season.MULTIPLICATIVE, series))
                .isGreaterThan(-530.5959);
        assertThat(fit(Innovation.ADDITIVE, Trend.ADDITIVE, Season.ADDITIVE, series))
                .isGreaterThan(-564.9842);
        FittedModel chosen = ExponentialSmoothing.choose(series, 12, Progress.NONE);
        assertThat(chosen.model()).hasToString("ETS(M,A,M)");
        assertThat(chosen.correctedAkaike()).isLessThan(1083.84);
        assertThat(chosen.parameters().alpha()).isCloseTo(0.741, within(1e-3));
        assertThat(Arrays.stream(chosen.parameters().season()).sum()).isCloseTo(12, within(1e-9));
    }

    @Test
    void theCriterionIsThatOfHurvichAndTsai() {
        FittedModel walked = walked(new Model(Innovation.MULTIPLICATIVE, Trend.DAMPED, Season.MULTIPLICATIVE, 12));
        assertThat(walked.model().parameters()).isEqualTo(18);
        double plain = 36 - 2 * walked.logLikelihood();
        assertThat(walked.correctedAkaike()).isCloseTo(plain + 2.0 * 18 * 19 / (144 - 18 - 1), within(1e-9));
    }

    /** Closed intervals against paths drawn here, for forms and numbers at random. */
    @Test
    void closedIntervalsAreThoseOfDrawnPaths() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 12; round++) {
            Season season = random.nextBoolean() ? Season.ADDITIVE : Season.NONE;
            Trend trend = Trend.values()[random.nextInt(3)];
            Model model = new Model(Innovation.ADDITIVE, trend, season, season == Season.NONE ? 1 : 4);
            double[] series = new double[60];
            for (int i = 0; i < series.length; i++) {
                series[i] = 50 + random.nextGaussian();
            }
            double alpha = 0.1 + 0.8 * random.nextDouble();
            Parameters numbers = new Parameters(
                    alpha,
                    trend == Trend.NONE ? 0 : alpha * random.nextDouble() / 3,
                    season == Season.NONE ? 0 : (1 - alpha) * random.nextDouble(),
                    trend == Trend.DAMPED ? 0.9 : 1,
                    50,
                    0,
                    season == Season.NONE ? new double[0] : new double[] {2, -1, -2, 1});
            FittedModel walked = new FittedModel(model, numbers, series);
            Forecast forecast = walked.forecast(9, 0.8, random);
            // the same walk, its end reached by replaying the series
            State end = new State(model, numbers);
            for (double value : series) {
                end.advance(value - end.expected());
            }
            int paths = 4_000;
            int[] held = new int[9];
            for (int path = 0; path < paths; path++) {
                State state = end.copy();
                for (int step = 0; step < 9; step++) {
                    double error = Math.sqrt(walked.variance()) * random.nextGaussian();
                    double value = state.expected() + error;
                    held[step] += value >= forecast.lower()[step] && value <= forecast.upper()[step] ? 1 : 0;
                    state.advance(error);
                }
            }
            for (int count : held) {
                assertThat((double) count / paths)
                        .as("seed %d, %s %s", SEED, model, numbers)
                        .isCloseTo(0.8, within(4.7 * Math.sqrt(0.16 / paths)));
            }
        }
    }

    /** The whole way: draw a series from a form, choose and fit without knowing it, see whether the points to come fall in. */
    @Test
    @Tag("slow")
    void intervalsOfChosenModelsHoldTheFuture() {
        SplittableRandom random = new SplittableRandom(SEED);
        Model[] forms = {
            new Model(Innovation.ADDITIVE, Trend.NONE, Season.NONE, 1),
            new Model(Innovation.ADDITIVE, Trend.ADDITIVE, Season.NONE, 1),
            new Model(Innovation.ADDITIVE, Trend.NONE, Season.ADDITIVE, 4),
            new Model(Innovation.MULTIPLICATIVE, Trend.ADDITIVE, Season.MULTIPLICATIVE, 4)
        };
        int[] held = new int[6];
        int rounds = 240;
        for (int round = 0; round < rounds; round++) {
            Model form = forms[round % forms.length];
            double[] season = switch (form.season()) {
                case NONE -> new double[0];
                case ADDITIVE -> new double[] {8, -3, -9, 4};
                case MULTIPLICATIVE -> new double[] {1.2, 0.9, 0.75, 1.15};
            };
            State state = new State(
                    form,
                    new Parameters(
                            0.3,
                            form.trend() == Trend.NONE ? 0 : 0.05,
                            form.season() == Season.NONE ? 0 : 0.1,
                            1,
                            200,
                            form.trend() == Trend.NONE ? 0 : 1,
                            season));
            double[] drawn = new double[106];
            for (int i = 0; i < drawn.length; i++) {
                double expected = state.expected();
                double error =
                        (form.error() == Innovation.MULTIPLICATIVE ? 0.03 * expected : 5) * random.nextGaussian();
                drawn[i] = expected + error;
                state.advance(error);
            }
            FittedModel chosen = ExponentialSmoothing.choose(Arrays.copyOf(drawn, 100), form.period(), Progress.NONE);
            Forecast forecast = chosen.forecast(6, 0.9, random);
            for (int step = 0; step < 6; step++) {
                double value = drawn[100 + step];
                held[step] += value >= forecast.lower()[step] && value <= forecast.upper()[step] ? 1 : 0;
            }
        }
        for (int count : held) {
            // estimated numbers are not part of the interval: a little less than promised is expected
            assertThat((double) count / rounds).as("seed %d", SEED).isBetween(0.78, 0.965);
        }
        double all = Arrays.stream(held).sum() / (6.0 * rounds);
        assertThat(all).as("seed %d", SEED).isBetween(0.83, 0.94);
    }

    @Test
    void aConstantSeriesIsForecastAsItself() {
        double[] series = new double[30];
        Arrays.fill(series, 7);
        FittedModel chosen = ExponentialSmoothing.choose(series, 1, Progress.NONE);
        Forecast forecast = chosen.forecast(5, 0.95, new SplittableRandom(SEED));
        for (int step = 0; step < 5; step++) {
            assertThat(forecast.mean()[step]).isCloseTo(7, within(1e-3));
            assertThat(forecast.upper()[step] - forecast.lower()[step]).isLessThan(0.01);
        }
    }

    @Test
    void shortAndSignedSeriesAreForecastBySimplerForms() {
        double[] few = {3, -1, 2, 0};
        FittedModel chosen = ExponentialSmoothing.choose(few, 12, Progress.NONE);
        assertThat(chosen.model().season()).isEqualTo(Season.NONE);
        assertThat(chosen.model().error()).isEqualTo(Innovation.ADDITIVE);
        for (double value : chosen.forecast(3, 0.9, new SplittableRandom(SEED)).mean()) {
            assertThat(value).isFinite();
        }
        assertThat(Model.candidates(12, true)).hasSize(15);
        assertThat(Model.candidates(12, false)).hasSize(6);
        assertThat(Model.candidates(1, true)).hasSize(6);
    }

    @Test
    void drawnIntervalsRepeatWithTheirSeed() {
        FittedModel walked = walked(new Model(Innovation.MULTIPLICATIVE, Trend.ADDITIVE, Season.MULTIPLICATIVE, 12));
        assertThat(walked.forecast(3, 0.9, new SplittableRandom(5)).lower())
                .isEqualTo(walked.forecast(3, 0.9, new SplittableRandom(5)).lower());
    }

    @Test
    void hearsACancelledWatcher() {
        Progress cancelling = (done, total) -> {
            throw new CancellationException();
        };
        assertThatThrownBy(() -> ExponentialSmoothing.choose(AirPassengers.series(), 12, cancelling))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void refusesContradictions() {
        assertThatThrownBy(() -> new Model(Innovation.ADDITIVE, Trend.NONE, Season.MULTIPLICATIVE, 4))
                .hasMessageContaining("error");
        assertThatThrownBy(() -> new Model(Innovation.ADDITIVE, Trend.NONE, Season.NONE, 4))
                .hasMessageContaining("period");
        assertThatThrownBy(() -> new Model(Innovation.ADDITIVE, Trend.NONE, Season.ADDITIVE, 1))
                .hasMessageContaining("period");
        assertThatThrownBy(() -> Model.candidates(0, true)).hasMessageContaining("period");
        Model multiplicative = new Model(Innovation.MULTIPLICATIVE, Trend.NONE, Season.NONE, 1);
        assertThatThrownBy(() -> ExponentialSmoothing.fit(multiplicative, new double[] {1, 2, 0, 3}))
                .hasMessageContaining("series");
        assertThatThrownBy(() -> ExponentialSmoothing.fit(multiplicative, new double[] {1, 2, 3}))
                .hasMessageContaining("series");
        assertThatThrownBy(() -> ExponentialSmoothing.choose(new double[] {1, 2, Double.NaN, 3}, 1, Progress.NONE))
                .hasMessageContaining("series");
        assertThatThrownBy(() -> ExponentialSmoothing.choose(new double[3], 1, Progress.NONE))
                .hasMessageContaining("series");
        assertThatThrownBy(() -> ExponentialSmoothing.choose(new double[9], 0, Progress.NONE))
                .hasMessageContaining("period");
        FittedModel walked = walked(multiplicative);
        assertThatThrownBy(() -> walked.forecast(0, 0.9, new SplittableRandom(1)))
                .hasMessageContaining("horizon");
        assertThatThrownBy(() -> walked.forecast(1, 1, new SplittableRandom(1))).hasMessageContaining("level");
        assertThatThrownBy(() -> new FittedModel(
                        multiplicative, new Parameters(.4, 0, 0, 1, 1, 0, new double[2]), new double[] {1, 2}))
                .hasMessageContaining("parameters");
    }

    private static double fit(Innovation error, Trend trend, Season season, double[] series) {
        return ExponentialSmoothing.fit(new Model(error, trend, season, 12), series)
                .logLikelihood();
    }

    private static FittedModel walked(Model model) {
        boolean trended = model.trend() != Trend.NONE;
        double[] season = switch (model.season()) {
            case NONE -> new double[0];
            case ADDITIVE -> ADDITIVE;
            case MULTIPLICATIVE -> RATIOS;
        };
        Parameters numbers = new Parameters(
                0.4,
                trended ? 0.03 : 0,
                model.season() == Season.NONE ? 0 : 0.2,
                model.trend() == Trend.DAMPED ? 0.95 : 1,
                120,
                trended ? 1.5 : 0,
                season);
        return new FittedModel(model, numbers, AirPassengers.series());
    }
}
