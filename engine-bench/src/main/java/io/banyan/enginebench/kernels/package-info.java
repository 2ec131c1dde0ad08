/** Short measurements of single computations of the engine, by JMH: time and bytes allocated per call. */
@NullMarked
package io.banyan.enginebench.kernels;

import org.jspecify.annotations.NullMarked;
