/** Authenticated encryption of personal data, with blind indexes for look-up. */
@NamedInterface("vault")
@NullMarked
package io.banyan.kernel.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
