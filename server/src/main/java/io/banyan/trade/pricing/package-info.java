/** What goods cost and why: one pipeline for the product page's quote, the checkout and the order. */
@NullMarked
package io.banyan.trade.pricing;

import org.jspecify.annotations.NullMarked;
