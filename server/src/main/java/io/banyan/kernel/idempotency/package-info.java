/** Idempotency keys stored with the answer they were given. */
@NamedInterface("idempotency")
@NullMarked
package io.banyan.kernel.idempotency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
