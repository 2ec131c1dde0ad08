@NullMarked
package io.banyan.wallet;

import org.jspecify.annotations.NullMarked;
