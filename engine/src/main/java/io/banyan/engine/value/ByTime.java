package io.banyan.engine.value;

/**
 * The chances where customers leave at any time. With G(t) = (α + t)^−(r+x) (β + t)^−s, somebody alive at the end T counts G(T), and
 * somebody who left counts s ∫ G(u) / (β + u) du from the last purchase to T. The integral from t to infinity is G(t) / (r + s + x) times
 * ₂F₁(1, r + x; r + s + x + 1; 1 − (β + t) / (α + t)), by Euler's transformation of the paper's function; it holds for α above and
 * below β alike.
 */
record ByTime(ParetoNbd model, int repeats, double counted) implements Chances {

    /** Beyond this ratio of α + t and β + t the continued fraction takes longer than the integral. */
    private static final double FAR_APART = 1e4;

    /** ln G(T). */
    double alive(double observed) {
        return -(model.r() * Math.log1p(observed / model.alpha())
                + repeats * Math.log(model.alpha() + observed)
                + model.s() * Math.log1p(observed / model.beta()));
    }

    /** G(T) less the share of those who leave after T; what is left is positive because leaving ever is certain. */
    @Override
    public double stayed(double observed) {
        return alive(observed) + Math.log1p(-Math.min(1, Math.exp(logShare(observed))));
    }

    @Override
    public double left(double lastRepeat) {
        return alive(lastRepeat) + logShare(lastRepeat);
    }

    /** ln of s ∫ₜ^∞ G(u) / (β + u) du over G(t): somebody who has bought nothing since t leaves at last. */
    private double logShare(double time) {
        double bought = model.r() + repeats;
        double slow = model.alpha() + time;
        double leaving = model.beta() + time;
        double ratio = leaving / slow;
        if (ratio < FAR_APART && ratio > 1 / FAR_APART) {
            double sum = bought + model.s();
            double fraction = GaussFraction.value(bought, sum, (model.alpha() - model.beta()) / slow);
            if (!Double.isNaN(fraction)) {
                return Math.log(model.s() / sum * fraction);
            }
        }
        return LogIntegral.overHalfLine((v, logV) -> Math.log(model.s() / leaving)
                - bought * Math.log1p(v / slow)
                - (model.s() + 1) * Math.log1p(v / leaving));
    }
}
