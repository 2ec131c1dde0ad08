/** How fast a flash sale sells, and that it sells exactly what it has. */
@NullMarked
package io.banyan.bench.flash;

import org.jspecify.annotations.NullMarked;
