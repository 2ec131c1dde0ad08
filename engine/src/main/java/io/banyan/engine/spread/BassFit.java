package io.banyan.engine.spread;

import io.banyan.engine.Progress;
import io.banyan.engine.likelihood.Maximizer;
import java.util.Arrays;

/**
 * A Bass model fitted to adopters per period, the first period beginning with the spread.
 *
 * @param innovationError standard error of p
 * @param imitationError standard error of q
 * @param marketError standard error of m
 * @param residualError standard deviation of what the model leaves unexplained, in adopters per period
 * @param converged false when the periods do not tell the parameters: commonly because the peak is not reached yet, so that any market
 *     fits. Errors are then not a number.
 */
public record BassFit(
        BassModel model,
        double innovationError,
        double imitationError,
        double marketError,
        double residualError,
        boolean converged) {

    /** Periods needed: one more than parameters. */
    private static final int LEAST_PERIODS = 4;

    /** A market so many times those who have adopted is not told by the data. */
    private static final double HARDLY_BEGUN = 1_000;

    /** What is fitted to the adopters of each period. */
    public enum Method {
        /** Least squares of the adopters between the ends of the period (Srinivasan, Mason, Marketing Science 5, 1986). */
        INTERVALS,
        /** Least squares of the rate at the end of the period, as often printed; biased when the rate changes much in a period. */
        RATES,
        /**
         * Maximum likelihood of Poisson counts: the method of Schmittlein and Mahajan (Marketing Science 1, 1982) for a population
         * much larger than its adopters. Errors are right where people adopt independently, and too small where they vary more.
         */
        LIKELIHOOD
    }

    /**
     * @param adopters per period, not negative, at least four periods, somebody among them
     * @throws IllegalArgumentException also when adopters are not finite
     */
    public static BassFit of(double[] adopters, Method method) {
        if (adopters.length < LEAST_PERIODS) {
            throw new IllegalArgumentException("adopters are needed for at least 4 periods: " + adopters.length);
        }
        for (double count : adopters) {
            if (!(count >= 0) || count == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("adopters must not be negative or infinite: " + count);
            }
        }
        if (Arrays.stream(adopters).sum() == 0) {
            throw new IllegalArgumentException("adopters must not all be 0");
        }
        return switch (method) {
            case INTERVALS, RATES -> BassLeastSquares.fit(adopters.clone(), method == Method.RATES);
            case LIKELIHOOD -> byLikelihood(adopters.clone());
        };
    }

    private static BassFit byLikelihood(double[] adopters) {
        double sum = Arrays.stream(adopters).sum();
        var start = BassLeastSquares.start(adopters, false);
        double[] at = {Math.log(start.innovation()), Math.log(start.imitation()), Math.log(start.market() / sum)};
        var maximum = Maximizer.maximize(
                logs -> {
                    double p = Math.exp(logs[0]);
                    double q = Math.exp(logs[1]);
                    double scale = Math.exp(logs[2]);
                    double likelihood = -scale * BassModel.share(p, q, adopters.length);
                    for (int period = 0; period < adopters.length; period++) {
                        double expected = scale * (BassModel.share(p, q, period + 1) - BassModel.share(p, q, period));
                        likelihood += adopters[period] == 0 ? 0 : adopters[period] / sum * Math.log(expected);
                    }
                    return likelihood;
                },
                at,
                1e-10,
                Progress.NONE);
        var model =
                new BassModel(Math.exp(maximum.at()[0]), Math.exp(maximum.at()[1]), Math.exp(maximum.at()[2]) * sum);
        boolean told = maximum.converged() && model.market() < HARDLY_BEGUN * sum;
        double[] errors = {Double.NaN, Double.NaN, Double.NaN};
        if (told && maximum.covariance().isPresent()) {
            double[] values = {model.innovation(), model.imitation(), model.market()};
            for (int i = 0; i < errors.length; i++) {
                errors[i] = values[i] * Math.sqrt(maximum.covariance().get()[i][i] / sum);
            }
        }
        double squares = BassLeastSquares.squares(adopters, model, false);
        double residual = Math.sqrt(squares / (adopters.length - 3));
        return new BassFit(model, errors[0], errors[1], errors[2], residual, told);
    }

    /** A fit by least squares as {@link BassLeastSquares} found it. */
    static BassFit of(BassModel model, double[] errors, double residual, boolean converged, double sum) {
        boolean told = converged && model.market() < HARDLY_BEGUN * sum;
        return told
                ? new BassFit(model, errors[0], errors[1], errors[2], residual, true)
                : new BassFit(model, Double.NaN, Double.NaN, Double.NaN, residual, false);
    }
}
