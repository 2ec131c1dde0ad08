package io.banyan.trade.spi;

/**
 * Offers of one group never meet in an order: at most one of each group applies. That there are five of them is what
 * bounds the search for the best combination.
 */
public enum StackingGroup {
    /** Coupons for some of the goods. */
    ITEM,
    /** Promotions of the shop. */
    PROMOTION,
    /** Coupons for the whole order. */
    ORDER,
    /** Offers that go on top of those of the other groups. */
    EXTRA,
    /** Offers that lower what delivery costs. */
    SHIPPING
}
