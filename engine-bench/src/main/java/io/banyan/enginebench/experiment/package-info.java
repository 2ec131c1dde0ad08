/** Speed of deciding experiments, and how well their promises are kept. */
@NullMarked
package io.banyan.enginebench.experiment;

import org.jspecify.annotations.NullMarked;
