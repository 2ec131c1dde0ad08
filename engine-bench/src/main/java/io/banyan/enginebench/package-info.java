/** Measurements of the engine, each beside a stated baseline in the same run. */
@NullMarked
package io.banyan.enginebench;

import org.jspecify.annotations.NullMarked;
