package io.banyan.engine.diffusion;

import io.banyan.engine.Progress;
import io.banyan.engine.likelihood.Maximizer;
import io.banyan.engine.likelihood.Maximum;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many of those who may respond will do so some time, and after how long, learned while some are still on their way: a share of
 * the people responds at all, after a log-normal time; nobody else ever does (the cure model of Boag, Journal of the Royal
 * Statistical Society B 11, 1949). Counting only the responses seen so far would call everybody who is still thinking a refusal.
 *
 * @param share of people who respond some time
 * @param shareError its standard error; not a number where the data do not tell it
 * @param delay of those who respond, in the unit of the times given
 * @param medianError standard error of the delay's median
 * @param sigmaError standard error of the delay's sigma
 * @param converged false when nobody responded, all at one time, or so few that share and delay cannot be told apart
 */
public record ResponseFit(
        double share,
        double shareError,
        Delay.LogNormal delay,
        double medianError,
        double sigmaError,
        boolean converged) {

    public ResponseFit {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be between 0 and 1: " + share);
        }
    }

    /** Stands for no response in {@link #of}. */
    public static double noResponse() {
        return Double.NaN;
    }

    /**
     * @param waits for each person the time until the response, above 0, or {@link #noResponse}
     * @param watched for each person how long they have been watched, above 0; for those who responded it does not matter
     */
    public static ResponseFit of(double[] waits, double[] watched) {
        if (waits.length != watched.length || waits.length == 0) {
            throw new IllegalArgumentException("waits and watched must be equally many, at least one");
        }
        int responses = 0;
        double sum = 0;
        double squares = 0;
        for (int person = 0; person < waits.length; person++) {
            if (Double.isNaN(waits[person])) {
                check("watched", watched[person]);
            } else {
                check("waits", waits[person]);
                double log = Math.log(waits[person]);
                responses++;
                sum += log;
                squares += log * log;
            }
        }
        double seen = (double) responses / waits.length;
        double mean = responses == 0 ? 0 : sum / responses;
        double variance = responses == 0 ? 0 : squares / responses - mean * mean;
        if (responses < 2 || !(variance > 1e-12)) {
            var delay = new Delay.LogNormal(Math.exp(mean), Math.max(1e-6, Math.sqrt(Math.max(0, variance))));
            return new ResponseFit(seen, Double.NaN, delay, Double.NaN, Double.NaN, false);
        }
        double begin = Math.min(.98, seen * 1.1);
        double[] start = {Math.log(begin / (1 - begin)), mean, .5 * Math.log(variance)};
        return result(
                Maximizer.maximize(at -> likelihood(at, waits, watched), start, 1e-10, Progress.NONE), waits.length);
    }

    /** Mean per person, so that one tolerance fits all sizes. */
    private static double likelihood(double[] at, double[] waits, double[] watched) {
        var normal = NormalDistribution.of(0, 1);
        double sigma = Math.exp(at[2]);
        double logShare = -Math.log1p(Math.exp(-at[0]));
        double share = Math.exp(logShare);
        double sum = 0;
        for (int person = 0; person < waits.length; person++) {
            if (Double.isNaN(waits[person])) {
                double silent = normal.survivalProbability((Math.log(watched[person]) - at[1]) / sigma);
                sum += Math.log(1 - share + share * silent);
            } else {
                double log = Math.log(waits[person]);
                sum += logShare + normal.logDensity((log - at[1]) / sigma) - at[2] - log;
            }
        }
        return sum / waits.length;
    }

    private static ResponseFit result(Maximum maximum, int people) {
        double[] at = maximum.at();
        double share = 1 / (1 + Math.exp(-at[0]));
        var delay = new Delay.LogNormal(Math.exp(at[1]), Math.exp(at[2]));
        if (!maximum.converged() || maximum.covariance().isEmpty()) {
            return new ResponseFit(share, Double.NaN, delay, Double.NaN, Double.NaN, false);
        }
        double[][] covariance = maximum.covariance().get();
        return new ResponseFit(
                share,
                share * (1 - share) * Math.sqrt(covariance[0][0] / people),
                delay,
                delay.median() * Math.sqrt(covariance[1][1] / people),
                delay.sigma() * Math.sqrt(covariance[2][2] / people),
                true);
    }

    private static void check(String name, double value) {
        if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(name + " must be above 0 and finite: " + value);
        }
    }
}
