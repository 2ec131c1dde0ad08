/** Measurements of simulated spread and of the choice of seeds. */
@NullMarked
package io.banyan.enginebench.spread;

import org.jspecify.annotations.NullMarked;
