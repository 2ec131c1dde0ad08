/** What waits for an operator, told by the modules that know it. */
@NamedInterface("attention")
@NullMarked
package io.banyan.kernel.attention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
