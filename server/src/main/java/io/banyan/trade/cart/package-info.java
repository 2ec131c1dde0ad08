/** What shoppers and visitors have put aside to buy. */
@NullMarked
package io.banyan.trade.cart;

import org.jspecify.annotations.NullMarked;
