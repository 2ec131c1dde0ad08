/** The counter of the shop: orders as shoppers and operators see them. */
@NullMarked
package io.banyan.trade.desk;

import org.jspecify.annotations.NullMarked;
