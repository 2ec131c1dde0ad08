/** One way to open a database transaction. */
@NamedInterface("transaction")
@NullMarked
package io.banyan.kernel.transaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
