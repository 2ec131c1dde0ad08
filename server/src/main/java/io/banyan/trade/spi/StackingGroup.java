package io.banyan.trade.spi;

/**
 * Offers of one group never meet in an order: at most one of each group applies. That there are five of them is what
 * bounds the search for the best combination.
 */
public enum StackingGroup {
    /** Coupons for some of the goods. */
    ITEM(0),
    /** Promotions of the shop. */
    PROMOTION(1),
    /** Coupons for the whole order. */
    ORDER(2),
    /** Offers that go on top of those of the other groups. */
    EXTRA(3),
    /** Offers that lower what delivery costs. */
    SHIPPING(4);

    private final int number;

    StackingGroup(int number) {
        this.number = number;
    }

    /** Its number, from 0 on without gaps. */
    public int number() {
        return number;
    }
}
