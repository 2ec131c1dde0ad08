package io.banyan.engine.value;

import io.banyan.engine.Progress;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The gamma-gamma model of spend: the value of a purchase is gamma distributed (p, ν), ν differs between customers and is gamma
 * distributed itself (q, v). How much people spend is taken to be independent of how often they buy.
 *
 * @see <a href="http://www.brucehardie.com/notes/025/gamma_gamma.pdf">Fader, Hardie: The Gamma-Gamma Model of Monetary Value, 2013</a>
 * @see <a href="https://doi.org/10.1509/jmkr.2005.42.4.415">Fader, Hardie, Lee: RFM and CLV: Using Iso-Value Curves for Customer Base
 *     Analysis, Journal of Marketing Research 42(4), 2005</a>
 */
public record GammaGamma(double p, double q, double v) {

    public GammaGamma {
        Parameters.positive("p", p);
        Parameters.positive("q", q);
        Parameters.positive("v", v);
    }

    /**
     * Fits to the customers who bought and paid something; the others tell nothing about spend and are passed over.
     *
     * @throws IllegalArgumentException if there is no such customer
     */
    public static Fit<GammaGamma> fit(Iterable<Spending> spending, Progress progress) {
        var likelihood = SpendingLikelihood.of(spending);
        // p and q of 2 and 3 have a population mean of v
        return Parameters.fit(
                List.of("p", "q", "v"),
                new double[] {2, 3, likelihood.meanSpend()},
                values -> new GammaGamma(values[0], values[1], values[2]),
                likelihood::mean,
                likelihood.customers(),
                likelihood.distinct(),
                progress);
    }

    /** E[M]: the mean value of the purchases to come of a customer of whom nothing is known; infinite for q ≤ 1. */
    public double expectedSpend() {
        return expectedSpend(new Spending(0, 0));
    }

    /**
     * E[M | x, m]: the mean value of the purchases to come, between the customer's own mean and that of all, the nearer to the own the
     * more purchases it is of. Infinite where neither is known well enough (p·x + q ≤ 1).
     */
    public double expectedSpend(Spending spending) {
        double weight = p * spending.purchases() + q - 1;
        return weight > 0 ? p * (v + spending.purchases() * spending.mean()) / weight : Double.POSITIVE_INFINITY;
    }

    /** The natural logarithm of the likelihood of the mean of a number of purchases, both above 0. */
    public double logLikelihood(Spending spending) {
        return SpendingLikelihood.of(List.of(spending)).mean(this);
    }

    /** The mean value of so many purchases of one new customer, drawn by chance. */
    public Spending simulate(RandomGenerator random, int purchases) {
        Parameters.purchases(purchases);
        if (purchases == 0) {
            return new Spending(0, 0);
        }
        double rate = Draws.gamma(random, q, v);
        return new Spending(purchases, Draws.gamma(random, p * purchases, rate) / purchases);
    }
}
