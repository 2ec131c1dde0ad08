/** Coupons: their kinds, who has which, and what becomes of them. */
@NullMarked
package io.banyan.promotion.coupon;

import org.jspecify.annotations.NullMarked;
