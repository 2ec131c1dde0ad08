package io.banyan.trade.spi;

/**
 * The stages a price goes through, in this order. Each sees what the stages before it have left of every line.
 *
 * <p>The order is part of what shoppers are promised: a threshold of a coupon counts what the goods cost after the stages
 * before it.
 */
public enum PriceStage {
    /** Prices of the catalogue. */
    LIST,
    /** What a member pays for the same goods. */
    MEMBER,
    /** The price of a campaign, such as a group-buy. */
    ACTIVITY,
    /** Single pieces that exchange coupons pay for. What is free counts towards no threshold. */
    EXCHANGE,
    /** Coupons for some of the goods. */
    ITEM_COUPON,
    /** Promotions of the shop that need no coupon. */
    SPEND_AND_SAVE,
    /** Coupons for the whole order. */
    ORDER_COUPON,
    /** Points that pay a part. */
    POINTS,
    /** What delivery costs, and offers that lower it. */
    SHIPPING
}
