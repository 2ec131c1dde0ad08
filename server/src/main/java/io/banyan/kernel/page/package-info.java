/** Keyset paging. */
@NamedInterface("page")
@NullMarked
package io.banyan.kernel.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
