/** Points that pay a part of an order. */
@NullMarked
package io.banyan.promotion.points;

import org.jspecify.annotations.NullMarked;
