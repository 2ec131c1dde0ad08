package io.banyan.engine.spread;

import io.banyan.engine.Progress;
import io.banyan.engine.likelihood.Maximizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A distribution of offspring fitted by maximum likelihood to how many each of some people brought.
 *
 * @param meanError standard error of K, as the distribution has it
 * @param dispersionError standard error of r; 0 for distributions without it
 * @param logLikelihood natural logarithm
 * @param parameters how many were fitted
 */
public record OffspringFit(
        Offspring offspring, double meanError, double dispersionError, double logLikelihood, int parameters) {

    /** Akaike's criterion: 2 parameters − 2 log-likelihood; the smaller, the better. */
    public double akaike() {
        return 2.0 * parameters - 2 * logLikelihood;
    }

    /**
     * Poisson, geometric and, where numbers vary more than Poisson's, negative binomial: best first by Akaike's criterion.
     *
     * @param brought how many each person brought, those who brought nobody included: only people who have had their time
     */
    public static List<OffspringFit> of(int... brought) {
        var counts = new Counts(brought);
        List<OffspringFit> fits = new ArrayList<>();
        fits.add(counts.poisson());
        fits.add(counts.geometric());
        if (counts.overdispersed()) {
            fits.add(counts.negativeBinomial());
        }
        fits.sort(Comparator.comparingDouble(OffspringFit::akaike));
        return List.copyOf(fits);
    }

    /** The numbers as sums: the likelihoods need how many people brought more than j, for each j. */
    private static final class Counts {

        private final int people;
        private final long sum;
        private final double sumOfSquares;
        private final long[] moreThan;

        /** Sum of log(x!). */
        private final double logFactorials;

        Counts(int[] brought) {
            if (brought.length == 0) {
                throw new IllegalArgumentException("brought must not be empty");
            }
            people = brought.length;
            moreThan = new long[Offspring.checkedLargest(brought)];
            long total = 0;
            double squares = 0;
            for (int number : brought) {
                total += number;
                squares += (double) number * number;
                if (number > 0) {
                    moreThan[number - 1]++;
                }
            }
            double factorials = 0;
            for (int j = moreThan.length - 1; j >= 0; j--) {
                moreThan[j] += j + 1 < moreThan.length ? moreThan[j + 1] : 0;
                factorials += moreThan[j] * Math.log(j + 1);
            }
            sum = total;
            sumOfSquares = squares;
            logFactorials = factorials;
        }

        private double mean() {
            return (double) sum / people;
        }

        boolean overdispersed() {
            return sumOfSquares / people - mean() * mean() > mean();
        }

        OffspringFit poisson() {
            double mean = mean();
            double likelihood = (sum == 0 ? 0 : sum * Math.log(mean)) - people * mean - logFactorials;
            return new OffspringFit(new Offspring.Poisson(mean), Math.sqrt(mean / people), 0, likelihood, 1);
        }

        OffspringFit geometric() {
            double mean = mean();
            double likelihood = (sum == 0 ? 0 : sum * Math.log(mean)) - (sum + people) * Math.log1p(mean);
            double error = Math.sqrt(mean * (1 + mean) / people);
            return new OffspringFit(new Offspring.Geometric(mean), error, 0, likelihood, 1);
        }

        /** K is the mean whatever r is; r is found by itself. */
        OffspringFit negativeBinomial() {
            double mean = mean();
            double excess = sumOfSquares / people - mean * mean - mean;
            double start = Math.log(mean * mean / excess);
            var maximum = Maximizer.maximize(
                    logs -> likelihood(Math.exp(logs[0])) / people, new double[] {start}, 1e-12, Progress.NONE);
            double dispersion = Math.exp(maximum.at()[0]);
            double dispersionError = maximum.covariance()
                    .map(covariance -> dispersion * Math.sqrt(covariance[0][0] / people))
                    .orElse(Double.NaN);
            var offspring = new Offspring.NegativeBinomial(mean, dispersion);
            double meanError = Math.sqrt(offspring.variance() / people);
            return new OffspringFit(offspring, meanError, dispersionError, likelihood(dispersion), 2);
        }

        private double likelihood(double dispersion) {
            double mean = mean();
            double rising = 0;
            for (int j = 0; j < moreThan.length; j++) {
                rising += moreThan[j] * Math.log(dispersion + j);
            }
            return rising
                    - logFactorials
                    - people * dispersion * Math.log1p(mean / dispersion)
                    + sum * (Math.log(mean) - Math.log(dispersion + mean));
        }
    }
}
