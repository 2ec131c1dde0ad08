package io.banyan.engine.experiment.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.engine.experiment.metric.AdjustedMean;
import io.banyan.engine.experiment.metric.AdjustedRatio;
import io.banyan.engine.experiment.metric.Comparison;
import io.banyan.engine.experiment.metric.Difference;
import io.banyan.engine.experiment.metric.Effect;
import io.banyan.engine.experiment.metric.Mean;
import io.banyan.engine.experiment.metric.Metric;
import io.banyan.engine.experiment.metric.Moments;
import io.banyan.engine.experiment.metric.MomentsCollector;
import io.banyan.engine.experiment.metric.Proportion;
import io.banyan.engine.experiment.metric.Ratio;
import io.banyan.engine.experiment.metric.Stratum;
import io.banyan.engine.experiment.planning.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** What intervals and tests promise, counted over thousands of simulated experiments whose truth is known. */
class SimulationTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    /** Half-width of an interval for a count that a sound test leaves once in 30,000 runs. */
    private static final double SIGMAS = 4.15;

    /** Approximation allowed on top: the delta method is exact only for large arms. */
    private static final double BIAS = 0.006;

    private static final int TRIALS = 2_000;
    private static final int PEOPLE = 250;

    /** One arm's metric: random source, and by what share the treatment lifts the outcome. */
    private interface Arm extends BiFunction<SplittableRandom, Double, Metric> {}

    private static final Arm MEAN = (random, lift) -> {
        MomentsCollector collector = new MomentsCollector(1);
        for (int i = 0; i < PEOPLE; i++) {
            collector.add((1 + lift) * (random.nextExponential() + random.nextExponential()));
        }
        return new Mean(collector.moments());
    };

    private static final Arm PROPORTION = (random, lift) -> {
        int successes = 0;
        for (int i = 0; i < PEOPLE; i++) {
            successes += random.nextDouble() < 0.3 * (1 + lift) ? 1 : 0;
        }
        return new Proportion(PEOPLE, successes);
    };

    /** Revenue per order; people differ in how often and how much they buy. */
    private static final Arm RATIO = (random, lift) -> {
        MomentsCollector collector = new MomentsCollector(2);
        for (int i = 0; i < PEOPLE; i++) {
            double taste = random.nextExponential();
            int orders = 1 + random.nextInt(4);
            collector.add(orders * (1 + lift) * (5 + taste + random.nextGaussian()), orders);
        }
        return new Ratio(collector.moments());
    };

    private static final Arm ADJUSTED_MEAN = (random, lift) -> {
        MomentsCollector collector = new MomentsCollector(3);
        for (int i = 0; i < PEOPLE; i++) {
            double taste = random.nextGaussian();
            double age = random.nextGaussian();
            double before = 10 + 2 * taste + random.nextGaussian();
            double during = (10 + 2 * taste + age + random.nextGaussian()) * (1 + lift);
            collector.add(during, before, age);
        }
        return new AdjustedMean(collector.moments());
    };

    private static final Arm ADJUSTED_RATIO = (random, lift) -> {
        MomentsCollector collector = new MomentsCollector(4);
        for (int i = 0; i < PEOPLE; i++) {
            double taste = random.nextExponential();
            int orders = 1 + random.nextInt(4);
            int ordersBefore = 1 + random.nextInt(4);
            collector.add(
                    orders * (1 + lift) * (5 + 2 * taste + random.nextGaussian()),
                    orders,
                    ordersBefore * (5 + 2 * taste + random.nextGaussian()),
                    ordersBefore);
        }
        return new AdjustedRatio(collector.moments());
    };

    @Test
    void falseAlarmsOfIdenticalArmsAreAsManyAsTheLevelSays() {
        FixedTest student = FixedTest.twoSided();
        FixedTest normal = student.withReference(FixedTest.Reference.NORMAL);
        for (Arm arm : List.of(MEAN, PROPORTION, RATIO, ADJUSTED_MEAN, ADJUSTED_RATIO)) {
            SplittableRandom random = new SplittableRandom(SEED);
            int[] alarms = new int[4];
            for (int trial = 0; trial < TRIALS; trial++) {
                Metric control = arm.apply(random, 0.0);
                Metric treatment = arm.apply(random, 0.0);
                for (Difference difference : Difference.values()) {
                    Effect effect = effect(control, treatment, difference);
                    alarms[2 * difference.ordinal()] += student.of(effect).pValue() < 0.05 ? 1 : 0;
                    alarms[2 * difference.ordinal() + 1] += normal.of(effect).pValue() < 0.05 ? 1 : 0;
                }
            }
            for (int count : alarms) {
                near(0.05, count, TRIALS, "false alarms of identical arms");
            }
        }
    }

    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        double lift = 0.2;
        for (Arm arm : List.of(MEAN, PROPORTION, RATIO, ADJUSTED_MEAN, ADJUSTED_RATIO)) {
            SplittableRandom random = new SplittableRandom(SEED);
            int fixed = 0;
            int below = 0;
            int above = 0;
            int belief = 0;
            for (int trial = 0; trial < TRIALS; trial++) {
                Effect effect = effect(arm.apply(random, 0.0), arm.apply(random, lift), Difference.RELATIVE);
                FixedTest test = FixedTest.twoSided().withLevel(0.1);
                fixed += test.of(effect).interval().contains(lift) ? 1 : 0;
                below += test.withAlternative(Alternative.GREATER)
                                .of(effect)
                                .interval()
                                .contains(lift)
                        ? 1
                        : 0;
                above += test.withAlternative(Alternative.LESS)
                                .of(effect)
                                .interval()
                                .contains(lift)
                        ? 1
                        : 0;
                belief += new BayesianTest(0.1, new Prior.Flat(), BayesianTest.Goal.INCREASE)
                                .of(effect)
                                .interval()
                                .contains(lift)
                        ? 1
                        : 0;
            }
            near(0.9, fixed, TRIALS, "two-sided");
            // a quotient leans: one side misses more than the other
            near(0.9, below, TRIALS, 0.025, "greater");
            near(0.9, above, TRIALS, 0.025, "less");
            near(0.9, belief, TRIALS, "Bayesian, flat prior");
        }
    }

    /** Effects drawn from the prior itself: then its intervals are calibrated and chance to win means what it says. */
    @Test
    void beliefsAreCalibratedOverThePrior() {
        SplittableRandom random = new SplittableRandom(SEED);
        BayesianTest test = new BayesianTest(0.1, new Prior.Normal(0.05, 0.1, false), BayesianTest.Goal.INCREASE);
        int held = 0;
        double promised = 0;
        int won = 0;
        for (int trial = 0; trial < 20_000; trial++) {
            double truth = 0.05 + 0.1 * random.nextGaussian();
            Effect effect = new Effect(Difference.RELATIVE, truth + 0.08 * random.nextGaussian(), 0.08, 500, 500, 1);
            Posterior posterior = test.of(effect);
            held += posterior.interval().contains(truth) ? 1 : 0;
            promised += posterior.chanceToWin();
            won += truth > 0 ? 1 : 0;
        }
        near(0.9, held, 20_000, 0, "Bayesian, normal prior");
        near(promised / 20_000, won, 20_000, 0, "chance to win");
    }

    @Test
    void stratifiedIntervalsHoldTheTruthAsOftenAsTheySay() {
        for (boolean adjusted : new boolean[] {false, true}) {
            for (Difference difference : Difference.values()) {
                SplittableRandom random = new SplittableRandom(SEED);
                int held = 0;
                double stratified = 0;
                double plain = 0;
                for (int trial = 0; trial < TRIALS / 2; trial++) {
                    List<Stratum> strata = strata(random, adjusted);
                    Stratum all = strata.getFirst();
                    for (Stratum stratum : strata.subList(1, strata.size())) {
                        all = new Stratum(
                                all.control().plus(stratum.control()),
                                all.treatment().plus(stratum.treatment()));
                    }
                    Effect effect = (Effect) Comparison.stratified(strata, difference);
                    // strata of means 10, 20, 30 with shares 1/2, 1/3, 1/6, the treatment a tenth more
                    double base = 10 / 2.0 + 20 / 3.0 + 30 / 6.0;
                    double truth = difference == Difference.RELATIVE ? 0.1 : 0.1 * base;
                    held += FixedTest.twoSided().of(effect).interval().contains(truth) ? 1 : 0;
                    stratified += effect.standardError();
                    plain += effect(all.control(), all.treatment(), difference).standardError();
                }
                near(0.95, held, TRIALS / 2, "stratified " + adjusted + " " + difference);
                assertThat(stratified).as("seed %d", SEED).isLessThan(0.75 * plain);
            }
        }
    }

    @Test
    void sequentialIntervalsHoldTheTruthAtEveryReadingTogether() {
        int paths = 1_000;
        int looks = 40;
        int perLook = 50;
        for (Alternative alternative : Alternative.values()) {
            SequentialTest always = new SequentialTest(0.05, 1_000, alternative, 0);
            FixedTest once = FixedTest.twoSided().withAlternative(alternative);
            SplittableRandom random = new SplittableRandom(SEED);
            int missed = 0;
            int missedOnce = 0;
            int alarms = 0;
            for (int path = 0; path < paths; path++) {
                Moments control = Moments.none(1);
                Moments treatment = Moments.none(1);
                boolean miss = false;
                boolean missOnce = false;
                boolean alarm = false;
                for (int look = 0; look < looks; look++) {
                    control = control.plus(draw(random, perLook));
                    treatment = treatment.plus(draw(random, perLook));
                    if (look < 2) {
                        continue;
                    }
                    Effect effect = effect(new Mean(control), new Mean(treatment), Difference.ABSOLUTE);
                    TestResult result = always.of(effect);
                    miss |= !result.interval().contains(0);
                    alarm |= result.pValue() < 0.05;
                    missOnce |= !once.of(effect).interval().contains(0);
                }
                missed += miss ? 1 : 0;
                missedOnce += missOnce ? 1 : 0;
                alarms += alarm ? 1 : 0;
            }
            double allowed = 0.05 + SIGMAS * Math.sqrt(0.05 * 0.95 / paths) + BIAS;
            assertThat((double) missed / paths)
                    .as("seed %d, %s", SEED, alternative)
                    .isLessThan(allowed);
            assertThat(alarms).as("seed %d, %s", SEED, alternative).isEqualTo(missed);
            // what the sequence protects from: the fixed test read as often
            assertThat((double) missedOnce / paths)
                    .as("seed %d, %s", SEED, alternative)
                    .isGreaterThan(0.15);
        }
    }

    @Test
    void powerIsWhatIsSeen() {
        SplittableRandom random = new SplittableRandom(SEED);
        Plan once = Plan.of(2, 2);
        Plan always = once.withReading(new Plan.Reading.AnyTime(1_000));
        FixedTest fixed = FixedTest.twoSided().withReference(FixedTest.Reference.NORMAL);
        SequentialTest sequential = SequentialTest.twoSided().withTuning(1_000);
        double lift = 0.2;
        int seen = 0;
        int seenAlways = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            // variance of the treatment as planned: the same as the control's
            MomentsCollector treatment = new MomentsCollector(1);
            for (int i = 0; i < PEOPLE; i++) {
                treatment.add(2 * lift + random.nextExponential() + random.nextExponential());
            }
            Effect effect = effect(MEAN.apply(random, 0.0), new Mean(treatment.moments()), Difference.RELATIVE);
            seen += fixed.of(effect).pValue() < 0.05 ? 1 : 0;
            seenAlways += sequential.of(effect).pValue() < 0.05 ? 1 : 0;
        }
        near(once.power(lift, 2 * PEOPLE), seen, TRIALS, 0.03, "power");
        near(always.power(lift, 2 * PEOPLE), seenAlways, TRIALS, 0.04, "sequential power");
    }

    @Test
    void sampleRatioAlarmsRarelyWhenSoundAndSurelyWhenBroken() {
        SplittableRandom random = new SplittableRandom(SEED);
        int below = 0;
        int trials = 20_000;
        for (int trial = 0; trial < trials; trial++) {
            long[] arms = new long[3];
            for (int person = 0; person < 300; person++) {
                arms[random.nextInt(3)]++;
            }
            below += SampleRatio.of(arms, new double[] {1, 1, 1}).pValue() < 0.05 ? 1 : 0;
        }
        near(0.05, below, trials, "sample ratio");
        assertThat(SampleRatio.of(new long[] {50_000, 51_500}, new double[] {1, 1})
                        .mismatch())
                .isTrue();
    }

    @Test
    void holmBoundsAnyFalseAlarmAndBenjaminiHochbergTheirShare() {
        SplittableRandom random = new SplittableRandom(SEED);
        int trials = 4_000;
        int any = 0;
        double share = 0;
        for (int trial = 0; trial < trials; trial++) {
            double[] pValues = new double[10];
            for (int i = 0; i < 10; i++) {
                // the last four are true effects with small p-values
                pValues[i] = i < 6 ? random.nextDouble() : 0.02 * random.nextDouble();
            }
            double[] holm = MultipleComparisons.holm(pValues);
            double[] rate = MultipleComparisons.benjaminiHochberg(pValues);
            boolean wrong = false;
            int alarms = 0;
            int falseAlarms = 0;
            for (int i = 0; i < 10; i++) {
                wrong |= i < 6 && holm[i] < 0.1;
                alarms += rate[i] < 0.1 ? 1 : 0;
                falseAlarms += i < 6 && rate[i] < 0.1 ? 1 : 0;
            }
            any += wrong ? 1 : 0;
            share += alarms == 0 ? 0 : (double) falseAlarms / alarms;
        }
        double slack = SIGMAS * Math.sqrt(0.09 / trials);
        assertThat((double) any / trials)
                .as("seed %d", SEED)
                .isLessThan(0.1 + slack)
                .isGreaterThan(0.04);
        assertThat(share / trials).as("seed %d", SEED).isLessThan(0.06 + slack).isGreaterThan(0.03);
    }

    private static Moments draw(SplittableRandom random, int people) {
        MomentsCollector collector = new MomentsCollector(1);
        for (int i = 0; i < people; i++) {
            collector.add(random.nextExponential() + random.nextExponential());
        }
        return collector.moments();
    }

    private static List<Stratum> strata(SplittableRandom random, boolean adjusted) {
        MomentsCollector[][] cells = new MomentsCollector[3][2];
        for (MomentsCollector[] cell : cells) {
            cell[0] = new MomentsCollector(adjusted ? 2 : 1);
            cell[1] = new MomentsCollector(adjusted ? 2 : 1);
        }
        for (int person = 0; person < 2 * PEOPLE; person++) {
            int sixth = random.nextInt(6);
            int stratum = sixth < 3 ? 0 : sixth < 5 ? 1 : 2;
            int arm = random.nextInt(2);
            double taste = random.nextGaussian();
            double outcome = (10 * (stratum + 1) + 3 * taste + 3 * random.nextGaussian()) * (arm == 1 ? 1.1 : 1);
            if (adjusted) {
                cells[stratum][arm].add(outcome, taste);
            } else {
                cells[stratum][arm].add(outcome);
            }
        }
        List<Stratum> strata = new ArrayList<>();
        for (MomentsCollector[] cell : cells) {
            strata.add(
                    adjusted
                            ? new Stratum(new AdjustedMean(cell[0].moments()), new AdjustedMean(cell[1].moments()))
                            : new Stratum(new Mean(cell[0].moments()), new Mean(cell[1].moments())));
        }
        return strata;
    }

    private static Effect effect(Metric control, Metric treatment, Difference difference) {
        return (Effect) Comparison.of(control, treatment, difference);
    }

    private static void near(double promised, int count, int trials, String what) {
        near(promised, count, trials, BIAS, what);
    }

    private static void near(double promised, int count, int trials, double bias, String what) {
        double slack = SIGMAS * Math.sqrt(promised * (1 - promised) / trials) + bias;
        assertThat((double) count / trials).as("%s, seed %d", what, SEED).isBetween(promised - slack, promised + slack);
    }
}
