/** The data folder of an installation and the PostgreSQL that keeps its state. */
@NamedInterface("storage")
@NullMarked
package io.banyan.kernel.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
