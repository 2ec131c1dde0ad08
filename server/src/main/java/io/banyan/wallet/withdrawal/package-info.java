/** The way of cash out of the shop: requested, approved, paid out by a provider, with fee and tax lines. */
@NullMarked
package io.banyan.wallet.withdrawal;

import org.jspecify.annotations.NullMarked;
