/** The life of an order after it was placed. */
@NullMarked
package io.banyan.trade.order;

import org.jspecify.annotations.NullMarked;
