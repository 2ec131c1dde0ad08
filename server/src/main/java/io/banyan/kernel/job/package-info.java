/** Long work with progress, cancel, resume and a report. */
@NamedInterface("job")
@NullMarked
package io.banyan.kernel.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
