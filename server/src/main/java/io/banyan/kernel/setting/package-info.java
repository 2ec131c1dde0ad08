/** Settings of the shop. */
@NamedInterface("setting")
@NullMarked
package io.banyan.kernel.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
