package io.banyan.engine.value;

/**
 * The chances where customers leave upon a purchase.
 *
 * @param r and
 * @param alpha of the gamma distribution of buying rates
 * @param staying logarithm of the probability of not having left upon any purchase
 * @param leaving logarithm of the probability of having left upon just the last one
 */
record ByPurchase(double counted, double r, double alpha, int repeats, double staying, double leaving)
        implements Chances {

    @Override
    public double stayed(double observed) {
        return staying - buying(observed);
    }

    @Override
    public double left(double lastRepeat) {
        return leaving - buying(lastRepeat);
    }

    /** ln of (α + t)^(r + x) / α^r, with the times as multiples of α so that nothing large is subtracted. */
    private double buying(double time) {
        return r * Math.log1p(time / alpha) + repeats * Math.log(alpha + time);
    }
}
