package io.banyan.connector;

/** What a row of an order file is about. */
enum LineKind {
    /** Goods with a price. */
    GOODS,
    /** Goods given away: a price of zero and a quantity above it. */
    FREE_GOODS,
    /** Goods written off or found: a price of zero, no customer; nobody ordered anything. */
    STOCK_CORRECTION,
    POSTAGE,
    DISCOUNT,
    /** What a bank or a marketplace keeps. */
    FEE,
    COMMISSION,
    SAMPLE,
    GIFT_VOUCHER,
    /** An amount entered by hand. */
    ADJUSTMENT,
    BAD_DEBT
}
