package io.banyan.engine.value;

import io.banyan.engine.Progress;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The Pareto/NBD model: buying rates are gamma distributed (r, α), and customers leave at any time, at rates that are gamma distributed
 * (s, β), whether they buy or not.
 *
 * @see <a href="https://doi.org/10.1287/mnsc.33.1.1">Schmittlein, Morrison, Colombo: Counting Your Customers: Who Are They and What Will
 *     They Do Next?, Management Science 33(1), 1987</a>
 */
public record ParetoNbd(double r, double alpha, double s, double beta) implements PurchaseModel {

    public ParetoNbd {
        Parameters.positive("r", r);
        Parameters.positive("alpha", alpha);
        Parameters.positive("s", s);
        Parameters.positive("beta", beta);
    }

    /** @throws IllegalArgumentException if there is nobody, or nobody bought again */
    public static Fit<ParetoNbd> fit(Histories histories, Progress progress) {
        return PurchaseFit.fit(
                List.of("r", "alpha", "s", "beta"),
                histories,
                values -> new ParetoNbd(values[0], values[1], values[2], values[3]),
                model -> model::given,
                progress);
    }

    @Override
    public double expectedPurchases(double time) {
        return r / alpha * timeAlive(beta, Parameters.time(time));
    }

    @Override
    public double expectedPurchases(History history, double time) {
        double rate = (r + history.repeats()) / (alpha + history.observed());
        return probabilityAlive(history) * rate * timeAlive(beta + history.observed(), Parameters.time(time));
    }

    /** Expected time alive out of the time to come; the formula over s − 1 has its limit, a logarithm, at s = 1. */
    private double timeAlive(double scale, double time) {
        double logarithm = Math.log1p(time / scale);
        double power = (s - 1) * logarithm;
        double mean = Math.abs(power) < 1e-12 ? 1 : -Math.expm1(-power) / power;
        return scale * logarithm * mean;
    }

    @Override
    public double probabilityAlive(History history) {
        var chances = given(history.repeats());
        double alive = chances.alive(history.observed());
        // leaving between the last purchase and the end, which adds up to nothing when there was no time between
        double all = LogSpace.sum(chances.stayed(history.observed()), chances.left(history.lastRepeat()));
        return Math.min(1, Math.exp(alive - all));
    }

    @Override
    public double probabilityOfPurchases(int purchases, double time) {
        int x = Parameters.purchases(purchases);
        double end = Parameters.time(time);
        double staying = new PurchaseCounts(r, alpha, end).logProbability(x) - s * Math.log1p(end / beta);
        double leaving = LogIntegral.upTo(
                end,
                at -> new PurchaseCounts(r, alpha, at).logProbability(x)
                        + Math.log(s / beta)
                        - (s + 1) * Math.log1p(at / beta));
        return Math.exp(LogSpace.sum(staying, leaving));
    }

    @Override
    public double logLikelihood(History history) {
        return given(history.repeats()).logLikelihood(history);
    }

    @Override
    public double[] simulate(RandomGenerator random, double end) {
        double rate = Draws.gamma(random, r, alpha);
        double life = random.nextExponential() / Draws.gamma(random, s, beta);
        return PurchaseTimes.until(random, rate, Math.min(end, life));
    }

    ByTime given(int repeats) {
        return new ByTime(this, repeats, LogSpace.rising(r, repeats));
    }
}
