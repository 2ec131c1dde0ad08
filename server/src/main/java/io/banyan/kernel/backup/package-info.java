/** The whole installation in one file, and back: without a web server, while the installation runs. */
@NamedInterface("backup")
@NullMarked
package io.banyan.kernel.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
