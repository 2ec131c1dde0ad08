/** Banyan, the growth platform for social commerce. */
@NullMarked
package io.banyan;

import org.jspecify.annotations.NullMarked;
