package io.banyan.engine.spread;

/** How many people a spread reaches when every participant brings K more in each cycle. */
public final class Growth {

    private Growth() {}

    /**
     * People after some cycles: U(x) = U₀ (K^(x+1) − 1) / (K − 1), and U₀ (x + 1) for K = 1, x being time over cycle
     * time. At x = 0 these are the starters alone.
     *
     * <p>Skok's formula of viral growth, counted in cycles. Written with {@code expm1} and {@code log1p} it stays
     * exact as K nears 1, where the plain form divides nothing by nothing.
     *
     * @param starters U₀, at least 0
     * @param k at least 0
     * @param cycles x, at least 0; need not be whole
     */
    public static double people(double starters, double k, double cycles) {
        check(starters, k);
        if (!(cycles >= 0)) {
            throw new IllegalArgumentException("cycles must not be negative: " + cycles);
        }
        if (k == 1) {
            return starters * (cycles + 1);
        }
        return starters * Math.expm1((cycles + 1) * Math.log1p(k - 1)) / (k - 1);
    }

    /** Where a spread ends that shrinks with every cycle: U₀ / (1 − K). Infinite from K = 1 on, unless nobody starts. */
    public static double total(double starters, double k) {
        check(starters, k);
        if (starters == 0) {
            return 0;
        }
        return k < 1 ? starters / (1 - k) : Double.POSITIVE_INFINITY;
    }

    private static void check(double starters, double k) {
        if (!(starters >= 0) || !(k >= 0)) {
            throw new IllegalArgumentException("starters and k must not be negative: " + starters + ", " + k);
        }
    }
}
