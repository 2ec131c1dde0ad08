/** Sets up what is measured: goods and campaigns, through the console's API as an operator does. */
@NullMarked
package io.banyan.bench.merchant;

import org.jspecify.annotations.NullMarked;
