package io.banyan.engine.value;

import io.banyan.engine.Progress;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.numbers.gamma.LogBeta;

/**
 * The BG/NBD model: buying rates are gamma distributed (r, α), and after every repeat purchase a customer leaves with a probability that
 * is beta distributed (a, b). Somebody without a repeat purchase cannot have left yet.
 *
 * @see <a href="https://doi.org/10.1287/mksc.1040.0098">Fader, Hardie, Lee: "Counting Your Customers" the Easy Way: An Alternative to
 *     the Pareto/NBD Model, Marketing Science 24(2), 2005</a>
 */
public record BgNbd(double r, double alpha, double a, double b) implements PurchaseModel {

    public BgNbd {
        Parameters.positive("r", r);
        Parameters.positive("alpha", alpha);
        Parameters.positive("a", a);
        Parameters.positive("b", b);
    }

    /** @throws IllegalArgumentException if there is nobody, or nobody bought again */
    public static Fit<BgNbd> fit(Histories histories, Progress progress) {
        return PurchaseFit.fit(
                List.of("r", "alpha", "a", "b"),
                histories,
                values -> new BgNbd(values[0], values[1], values[2], values[3]),
                model -> model::given,
                progress);
    }

    @Override
    public double expectedPurchases(double time) {
        return LeavingByPurchase.expected(r, alpha, a, b, time);
    }

    @Override
    public double expectedPurchases(History history, double time) {
        int x = history.repeats();
        return probabilityAlive(history)
                * LeavingByPurchase.expected(r + x, alpha + history.observed(), a, b + x, time);
    }

    @Override
    public double probabilityAlive(History history) {
        var chances = given(history.repeats());
        return LogSpace.share(chances.stayed(history.observed()), chances.left(history.lastRepeat()));
    }

    @Override
    public double probabilityOfPurchases(int purchases, double time) {
        var counts = new PurchaseCounts(r, alpha, Parameters.time(time));
        int x = Parameters.purchases(purchases);
        double whole = LogBeta.value(a, b);
        double staying = Math.exp(LogBeta.value(a, b + x) - whole) * counts.probability(x);
        return x == 0 ? staying : staying + Math.exp(LogBeta.value(a + 1, b + x - 1) - whole) * counts.tail(x);
    }

    @Override
    public double logLikelihood(History history) {
        return given(history.repeats()).logLikelihood(history);
    }

    @Override
    public double[] simulate(RandomGenerator random, double end) {
        double rate = Draws.gamma(random, r, alpha);
        double leaving = Draws.beta(random, a, b);
        return PurchaseTimes.untilLeaving(random, rate, leaving, end);
    }

    Chances given(int repeats) {
        double whole = LogBeta.value(a, b);
        double after = LogBeta.value(a, b + repeats) - whole;
        double leaving = repeats == 0 ? Double.NEGATIVE_INFINITY : after + Math.log(a) - Math.log(b + repeats - 1);
        return new ByPurchase(LogSpace.rising(r, repeats), r, alpha, repeats, after, leaving);
    }
}
