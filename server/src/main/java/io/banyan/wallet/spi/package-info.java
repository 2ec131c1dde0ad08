/** What other modules plug into wallets: where credits come from, what is on its way to a person, and providers of payouts. */
@NamedInterface("spi")
@NullMarked
package io.banyan.wallet.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
