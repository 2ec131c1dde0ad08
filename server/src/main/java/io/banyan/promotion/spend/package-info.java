/** Spend-and-save: promotions of the shop that need no coupon. */
@NullMarked
package io.banyan.promotion.spend;

import org.jspecify.annotations.NullMarked;
