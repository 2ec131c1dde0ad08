/** How many orders a second the product takes, and how long each takes. */
@NullMarked
package io.banyan.bench.orders;

import org.jspecify.annotations.NullMarked;
