@NullMarked
package io.banyan.wallet.withdrawal;

import org.jspecify.annotations.NullMarked;
