@NullMarked
package io.banyan.kernel.idempotency;

import org.jspecify.annotations.NullMarked;
