package io.banyan.engine.value;

import io.banyan.engine.Progress;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.numbers.gamma.LogBeta;

/**
 * The modified BG/NBD model: as {@link BgNbd}, but a customer may leave after the first purchase too. Where many buy only once it tells
 * more truly that some of them are gone.
 *
 * @see <a href="https://doi.org/10.1016/j.ijresmar.2006.12.005">Batislam, Denizel, Filiztekin: Empirical validation and comparison of
 *     models for customer base analysis, International Journal of Research in Marketing 24(3), 2007</a>
 */
public record MbgNbd(double r, double alpha, double a, double b) implements PurchaseModel {

    public MbgNbd {
        Parameters.positive("r", r);
        Parameters.positive("alpha", alpha);
        Parameters.positive("a", a);
        Parameters.positive("b", b);
    }

    /** @throws IllegalArgumentException if there is nobody, or nobody bought again */
    public static Fit<MbgNbd> fit(Histories histories, Progress progress) {
        return PurchaseFit.fit(
                List.of("r", "alpha", "a", "b"),
                histories,
                values -> new MbgNbd(values[0], values[1], values[2], values[3]),
                model -> model::given,
                progress);
    }

    @Override
    public double expectedPurchases(double time) {
        return b / (a + b) * LeavingByPurchase.expected(r, alpha, a, b + 1, time);
    }

    @Override
    public double expectedPurchases(History history, double time) {
        int x = history.repeats();
        return probabilityAlive(history)
                * LeavingByPurchase.expected(r + x, alpha + history.observed(), a, b + x + 1, time);
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
        return Math.exp(LogBeta.value(a, b + x + 1) - whole) * counts.probability(x)
                + Math.exp(LogBeta.value(a + 1, b + x) - whole) * counts.tail(x);
    }

    @Override
    public double logLikelihood(History history) {
        return given(history.repeats()).logLikelihood(history);
    }

    @Override
    public double[] simulate(RandomGenerator random, double end) {
        double rate = Draws.gamma(random, r, alpha);
        double leaving = Draws.beta(random, a, b);
        if (random.nextDouble() < leaving) {
            return new double[0];
        }
        return PurchaseTimes.untilLeaving(random, rate, leaving, end);
    }

    Chances given(int repeats) {
        double after = LogBeta.value(a, b + repeats + 1) - LogBeta.value(a, b);
        double leaving = after + Math.log(a) - Math.log(b + repeats);
        return new ByPurchase(LogSpace.rising(r, repeats), r, alpha, repeats, after, leaving);
    }
}
