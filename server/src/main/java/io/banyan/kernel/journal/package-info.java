/** The journal of business facts: appended in the transaction, read by position by named subscribers. */
@NamedInterface("journal")
@NullMarked
package io.banyan.kernel.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
