/**
 * Money: payments, what providers report about them, refunds (never more than came in), and what to do when a report gets
 * lost.
 */
@NullMarked
package io.banyan.trade.payment;

import org.jspecify.annotations.NullMarked;
