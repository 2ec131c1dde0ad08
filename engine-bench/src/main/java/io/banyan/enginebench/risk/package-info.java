/** Algorithms on graphs of ten million edges. */
@NullMarked
package io.banyan.enginebench.risk;

import org.jspecify.annotations.NullMarked;
