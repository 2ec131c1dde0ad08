package io.banyan.engine.value;

/**
 * What a customer spent.
 *
 * @param purchases how many purchases the mean is of; by custom the repeat purchases, as the first one is often unlike the rest
 * @param mean spent per purchase, in any currency; 0 without purchases
 */
public record Spending(int purchases, double mean) {

    /** @throws IllegalArgumentException unless both are at least 0 and finite, and there is no mean of nothing */
    public Spending {
        if (purchases < 0) {
            throw new IllegalArgumentException("purchases must not be negative: " + purchases);
        }
        if (!(mean >= 0) || mean == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("mean must be finite and not negative: " + mean);
        }
        if (purchases == 0 && mean != 0) {
            throw new IllegalArgumentException("mean contradicts purchases: " + mean + " of none");
        }
    }
}
