/** Stored timers: waiting that survives a crash and happens once on any number of nodes. */
@NamedInterface("timer")
@NullMarked
package io.banyan.kernel.timer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
