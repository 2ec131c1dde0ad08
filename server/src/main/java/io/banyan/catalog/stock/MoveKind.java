package io.banyan.catalog.stock;

/** Why units moved. */
enum MoveKind {
    /** Came into the house with a new SKU: on hand rises. */
    RECEIVED,
    /** Counted again by hand: on hand changes by the quantity, which may be negative. */
    CORRECTED,
    /** Set aside from free stock: reserved rises. */
    RESERVED,
    /** Set aside from another owner's reservation: nothing changes in sum. */
    TAKEN,
    /** Left the house: reserved and on hand fall. */
    CONFIRMED,
    /** Became free again: reserved falls. */
    RELEASED,
    /** Went back to the reservation it was taken from: nothing changes in sum. */
    HANDED_BACK,
    /** Came back after it had left: on hand rises. */
    GIVEN_BACK
}
