/** Time-sorted identifiers. */
@NamedInterface("id")
@NullMarked
package io.banyan.kernel.id;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
