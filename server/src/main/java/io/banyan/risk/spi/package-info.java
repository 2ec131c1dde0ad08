/** What risk needs from outside, and where further rules come in. */
@NamedInterface("spi")
@NullMarked
package io.banyan.risk.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
