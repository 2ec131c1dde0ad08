package io.banyan.engine.experiment.planning;

import io.banyan.engine.experiment.inference.Alternative;
import io.banyan.engine.experiment.inference.SequentialTest;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * An experiment before it runs. Effects are relative: 0.05 is five per cent more than the baseline. All arms are of one size, and one
 * treatment is set against the control.
 *
 * <p>Power here is the chance that the test shows the effect at the reading asked about. A sequential test read before as well has more.
 *
 * @param mean of the metric for one person now, not 0
 * @param variance of the metric over people, more than 0; for a conversion rate p it is p (1 − p), with CUPED what is left after it
 * @param arms control and treatments, at least 2
 * @param level of the test; divide it by the number of questions to allow for many
 * @param reading how the test will be read
 */
public record Plan(double mean, double variance, int arms, double level, Reading reading) {

    /** How the test will be read. */
    public sealed interface Reading {
        /** Once, at the end. */
        record Once(Alternative alternative) implements Reading {}

        /** At any time, two-sided, with the tuning of {@link SequentialTest}. */
        record AnyTime(double tuning) implements Reading {
            public AnyTime {
                if (!(tuning > 0) || Double.isInfinite(tuning)) {
                    throw new IllegalArgumentException("tuning must be positive: " + tuning);
                }
            }
        }
    }

    /** More people than that are not looked for. */
    private static final long MOST_PEOPLE = 1L << 53;

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    public Plan {
        if (mean == 0 || !Double.isFinite(mean)) {
            throw new IllegalArgumentException("mean must be a number other than 0: " + mean);
        }
        if (!(variance > 0) || Double.isInfinite(variance)) {
            throw new IllegalArgumentException("variance must be positive: " + variance);
        }
        if (arms < 2) {
            throw new IllegalArgumentException("arms must be at least 2: " + arms);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be between 0 and 1: " + level);
        }
    }

    /** Two arms, 5 %, two-sided, read once. */
    public static Plan of(double mean, double variance) {
        return new Plan(mean, variance, 2, 0.05, new Reading.Once(Alternative.TWO_SIDED));
    }

    public static Plan ofProportion(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("share must be between 0 and 1: " + share);
        }
        return of(share, share * (1 - share));
    }

    public Plan withArms(int newArms) {
        return new Plan(mean, variance, newArms, level, reading);
    }

    public Plan withLevel(double newLevel) {
        return new Plan(mean, variance, arms, newLevel, reading);
    }

    public Plan withReading(Reading newReading) {
        return new Plan(mean, variance, arms, level, newReading);
    }

    /**
     * Chance that the test shows a true effect.
     *
     * @param effect relative, any sign
     * @param people in all arms together
     */
    public double power(double effect, double people) {
        checkEffect(effect);
        double critical = critical(people);
        double shift = effect / standardError(effect, people);
        return switch (reading) {
            case Reading.AnyTime _ -> bothTails(shift, critical);
            case Reading.Once(Alternative alternative) ->
                switch (alternative) {
                    case TWO_SIDED -> bothTails(shift, critical);
                    case GREATER -> STANDARD.survivalProbability(critical - shift);
                    case LESS -> STANDARD.cumulativeProbability(-critical - shift);
                };
        };
    }

    /**
     * Smallest effect that is shown with the given power; negative when looking for less. Of a two-sided test the far tail, which shows
     * the effect with the wrong sign, is left out.
     *
     * @param power more than {@code level}, less than 1
     * @param people in all arms together
     * @return empty where no effect however large is shown so often, because the relative difference grows as uncertain as it grows
     */
    public OptionalDouble minimumDetectableEffect(double power, double people) {
        checkPower(power);
        double reach = critical(people) + STANDARD.inverseCumulativeProbability(power);
        boolean less = reading instanceof Reading.Once(Alternative alternative) && alternative == Alternative.LESS;
        double unit = armVariance(people);
        // effect = reach · √(unit (1 + (1 + effect)²)), squared and solved
        double square = reach * reach * unit;
        if (square >= 1) {
            return OptionalDouble.empty();
        }
        double root = Math.sqrt(square * (2 - square));
        return OptionalDouble.of((less ? square - root : square + root) / (1 - square));
    }

    /**
     * People in all arms together for the given power.
     *
     * @return empty where even 2⁵³ people would not do
     */
    public OptionalLong people(double effect, double power) {
        checkEffect(effect);
        checkPower(power);
        if (power(effect, (double) MOST_PEOPLE) < power) {
            return OptionalLong.empty();
        }
        long low = 0;
        long high = MOST_PEOPLE;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (power(effect, (double) middle) >= power) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalLong.of(high);
    }

    /**
     * Whole periods until enough people are in.
     *
     * @param peoplePerPeriod newcomers to all arms in each period (day, week), more than 0
     */
    public OptionalLong duration(double effect, double power, double peoplePerPeriod) {
        if (!(peoplePerPeriod > 0) || Double.isInfinite(peoplePerPeriod)) {
            throw new IllegalArgumentException("peoplePerPeriod must be positive: " + peoplePerPeriod);
        }
        OptionalLong people = people(effect, power);
        return people.isEmpty() ? people : OptionalLong.of((long) Math.ceil(people.getAsLong() / peoplePerPeriod));
    }

    private static double bothTails(double shift, double critical) {
        return STANDARD.survivalProbability(critical - shift) + STANDARD.cumulativeProbability(-critical - shift);
    }

    private double critical(double people) {
        if (!(people > 0) || Double.isInfinite(people)) {
            throw new IllegalArgumentException("people must be positive: " + people);
        }
        return switch (reading) {
            case Reading.Once(Alternative alternative) ->
                STANDARD.inverseSurvivalProbability(alternative == Alternative.TWO_SIDED ? level / 2 : level);
            case Reading.AnyTime(double tuning) ->
                new SequentialTest(level, tuning, Alternative.TWO_SIDED, 0).criticalValue(2 * people / arms);
        };
    }

    /** Variance of one arm's mean relative to the baseline. */
    private double armVariance(double people) {
        return variance / (mean * mean) / (people / arms);
    }

    private double standardError(double effect, double people) {
        return Math.sqrt(armVariance(people) * (1 + (1 + effect) * (1 + effect)));
    }

    private static void checkEffect(double effect) {
        if (effect == 0 || !Double.isFinite(effect)) {
            throw new IllegalArgumentException("effect must be a number other than 0: " + effect);
        }
    }

    private void checkPower(double power) {
        if (!(power > level && power < 1)) {
            throw new IllegalArgumentException("power must be between level and 1: " + power);
        }
    }
}
