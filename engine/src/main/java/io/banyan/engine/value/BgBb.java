package io.banyan.engine.value;

import io.banyan.engine.Progress;
import it.unimi.dsi.fastutil.objects.Object2IntLinkedOpenHashMap;
import java.util.List;
import org.apache.commons.numbers.gamma.LogBeta;

/**
 * The BG/BB model, for occasions that come period by period: a customer who is alive buys with a probability that is beta distributed
 * (α, β), and at the beginning of each period leaves with a probability that is beta distributed (γ, δ).
 *
 * @see <a href="https://doi.org/10.1287/mksc.1100.0580">Fader, Hardie, Shang: Customer-Base Analysis in a Discrete-Time Noncontractual
 *     Setting, Marketing Science 29(6), 2010</a>
 */
public record BgBb(double alpha, double beta, double gamma, double delta) {

    public BgBb {
        Parameters.positive("alpha", alpha);
        Parameters.positive("beta", beta);
        Parameters.positive("gamma", gamma);
        Parameters.positive("delta", delta);
    }

    /** @throws IllegalArgumentException if there is nobody, or nobody bought again */
    public static Fit<BgBb> fit(Iterable<PeriodHistory> histories, Progress progress) {
        var counts = new Object2IntLinkedOpenHashMap<PeriodHistory>();
        long customers = 0;
        long repeats = 0;
        for (var history : histories) {
            counts.addTo(history, 1);
            customers++;
            repeats += history.repeats();
        }
        if (customers == 0) {
            throw new IllegalArgumentException("histories are of nobody");
        }
        if (repeats == 0) {
            throw new IllegalArgumentException(
                    "histories have no repeat purchase, so nothing tells how often people buy");
        }
        long all = customers;
        return Parameters.fit(
                List.of("alpha", "beta", "gamma", "delta"),
                new double[] {1, 1, 1, 1},
                values -> new BgBb(values[0], values[1], values[2], values[3]),
                model -> {
                    double sum = 0;
                    for (var entry : counts.object2IntEntrySet()) {
                        sum += entry.getIntValue() * model.logLikelihood(entry.getKey());
                    }
                    return sum / all;
                },
                customers,
                counts.size(),
                progress);
    }

    /** The natural logarithm of the likelihood of one history. */
    public double logLikelihood(PeriodHistory history) {
        int x = history.repeats();
        double sum = bought(x, history.periods()) + stayed(history.periods());
        for (int last = history.lastRepeat(); last < history.periods(); last++) {
            sum = LogSpace.sum(sum, bought(x, last) + left(last));
        }
        return sum;
    }

    /** The probability that the customer is still there in a period to come, 1 being the next. */
    public double probabilityAlive(PeriodHistory history, int periodsAhead) {
        checkPeriods(periodsAhead);
        int n = history.periods();
        return Math.exp(bought(history.repeats(), n) + stayed(n + periodsAhead) - logLikelihood(history));
    }

    /** In how many of so many periods to come the customer will buy. */
    public double expectedPurchases(PeriodHistory history, int periods) {
        checkPeriods(periods);
        double sum = Double.NEGATIVE_INFINITY;
        for (int ahead = 1; ahead <= periods; ahead++) {
            sum = LogSpace.sum(sum, stayed(history.periods() + ahead));
        }
        int x = history.repeats();
        double buying = bought(x + 1, history.periods() + 1);
        return Math.exp(buying + sum - logLikelihood(history));
    }

    /** The probability that a new customer buys in just so many of so many periods. */
    public double probabilityOfPurchases(int purchases, int periods) {
        int x = Parameters.purchases(purchases);
        checkPeriods(periods);
        if (x > periods) {
            return 0;
        }
        double sum = logChoices(periods, x) + bought(x, periods) + stayed(periods);
        for (int last = x; last < periods; last++) {
            sum = LogSpace.sum(sum, logChoices(last, x) + bought(x, last) + left(last));
        }
        return Math.exp(sum);
    }

    /** ln of the probability of one way to buy in x of n periods while there. */
    private double bought(int x, int n) {
        return LogBeta.value(alpha + x, beta + n - x) - LogBeta.value(alpha, beta);
    }

    /** ln of the probability of being there for n periods. */
    private double stayed(int n) {
        return LogBeta.value(gamma, delta + n) - LogBeta.value(gamma, delta);
    }

    /** ln of the probability of being there for just n periods. */
    private double left(int n) {
        return LogBeta.value(gamma + 1, delta + n) - LogBeta.value(gamma, delta);
    }

    /** ln of n over x. */
    private static double logChoices(int n, int x) {
        return -Math.log(n + 1.0) - LogBeta.value(n - x + 1.0, x + 1.0);
    }

    private static void checkPeriods(int periods) {
        if (periods < 0) {
            throw new IllegalArgumentException("periods must not be negative: " + periods);
        }
    }
}
