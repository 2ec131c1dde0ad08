/** What other modules plug into trade: terms of offers and providers of payment. */
@NamedInterface("spi")
@NullMarked
package io.banyan.trade.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
