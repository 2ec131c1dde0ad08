/** Taking in another shop's past orders. */
@NullMarked
package io.banyan.trade.importing;

import org.jspecify.annotations.NullMarked;
