/** Group commit: requests that meet are decided together in one transaction. */
@NamedInterface("batch")
@NullMarked
package io.banyan.kernel.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
