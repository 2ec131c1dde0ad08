/** Expected failures as RFC 9457 problem details, in both languages. */
@NamedInterface("problem")
@NullMarked
package io.banyan.kernel.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
