/** What identity needs from outside: somebody who delivers text messages. */
@NamedInterface("spi")
@NullMarked
package io.banyan.identity.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
