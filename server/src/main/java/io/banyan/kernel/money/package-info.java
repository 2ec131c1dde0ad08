/** Amounts of money: minor units and a currency, split exactly. */
@NamedInterface("money")
@NullMarked
package io.banyan.kernel.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
