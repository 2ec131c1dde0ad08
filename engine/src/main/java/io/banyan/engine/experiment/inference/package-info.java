/** What an effect proves: tests and intervals fixed or always valid, Bayesian answers, many comparisons, sample ratio. */
@NullMarked
package io.banyan.engine.experiment.inference;

import org.jspecify.annotations.NullMarked;
