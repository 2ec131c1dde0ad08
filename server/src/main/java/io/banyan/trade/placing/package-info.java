/** The placing of orders: concurrent requests decided together, durable when answered. */
@NullMarked
package io.banyan.trade.placing;

import org.jspecify.annotations.NullMarked;
