package io.banyan.engine.experiment.inference;

import io.banyan.engine.experiment.metric.Effect;

/**
 * A test that may be read at any time and stopped at will: the chance that its interval ever misses the truth, over all readings
 * together, is at most the level. The price is a wider interval.
 *
 * <p>Asymptotic confidence sequence by mixing over a normal (Robbins 1970; Howard, Ramdas, McAuliffe, Sekhon, Annals of Statistics 2021;
 * Waudby-Smith, Arbour, Sinha, Kennedy, Ramdas: Time-uniform central limit theory and asymptotic confidence sequences, Annals of
 * Statistics 2024, arXiv 2103.06476). Asymptotic: begin to read when some hundreds of people are in.
 *
 * @param level chance of ever being wrong; less than one half when one-sided
 * @param tuning people in both arms at which the interval is tightest, more than 0
 * @param alternative see {@link Alternative}
 * @param nullValue effect to be tested against, usually 0
 */
public record SequentialTest(double level, double tuning, Alternative alternative, double nullValue) {

    public SequentialTest {
        Probabilities.open("level", level);
        if (!(tuning > 0) || Double.isInfinite(tuning)) {
            throw new IllegalArgumentException("tuning must be positive: " + tuning);
        }
        Probabilities.finite("nullValue", nullValue);
        if (alternative != Alternative.TWO_SIDED && level >= 0.5) {
            throw new IllegalArgumentException("level must be less than one half for a one-sided test: " + level);
        }
    }

    /** 5 %, tightest at 5,000 people, against no effect. */
    public static SequentialTest twoSided() {
        return new SequentialTest(0.05, 5_000, Alternative.TWO_SIDED, 0);
    }

    public SequentialTest withLevel(double newLevel) {
        return new SequentialTest(newLevel, tuning, alternative, nullValue);
    }

    public SequentialTest withTuning(double newTuning) {
        return new SequentialTest(level, newTuning, alternative, nullValue);
    }

    public SequentialTest withAlternative(Alternative newAlternative) {
        return new SequentialTest(level, tuning, newAlternative, nullValue);
    }

    public TestResult of(Effect effect) {
        double reach = criticalValue((double) effect.people()) * effect.standardError();
        return new TestResult(
                effect.estimate(), Interval.around(effect.estimate(), reach, alternative), pValue(effect));
    }

    /** How many standard errors the interval reaches from the estimate when {@code people} are in. */
    public double criticalValue(double people) {
        if (!(people > 0)) {
            throw new IllegalArgumentException("people must be positive: " + people);
        }
        double spent = people * rhoSquared();
        double log = switch (alternative) {
            case TWO_SIDED -> Math.log(Math.sqrt(spent + 1) / level);
            case GREATER, LESS -> Math.log1p(Math.sqrt(spent + 1) / (2 * level));
        };
        return Math.sqrt(2 * (spent + 1) / spent * log);
    }

    /** Smallest level at which the interval, with its shape kept, leaves out the null value; valid at every reading. */
    private double pValue(Effect effect) {
        double statistic = (effect.estimate() - nullValue) / effect.standardError();
        double spent = effect.people() * rhoSquared();
        double exponent = statistic * statistic * spent / (2 * (spent + 1));
        double root = Math.sqrt(spent + 1);
        return switch (alternative) {
            case TWO_SIDED -> Math.min(1, root * Math.exp(-exponent));
            case GREATER -> statistic > 0 ? Math.min(1, root / (2 * Math.expm1(exponent))) : 1;
            case LESS -> statistic < 0 ? Math.min(1, root / (2 * Math.expm1(exponent))) : 1;
        };
    }

    /** Mixing variance that makes the interval tightest at {@code tuning} people (closed approximation of Waudby-Smith et al.). */
    private double rhoSquared() {
        double mass = alternative == Alternative.TWO_SIDED ? level : 2 * level;
        double twice = -2 * Math.log(mass);
        return (twice + Math.log(twice + 1)) / tuning;
    }
}
