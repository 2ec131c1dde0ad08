/** Codes that can be turned into coupons. */
@NullMarked
package io.banyan.promotion.code;

import org.jspecify.annotations.NullMarked;
