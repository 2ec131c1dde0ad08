/** What an experiment measures, kept as few sums, and the effect of a variation on it with its standard error. */
@NullMarked
package io.banyan.engine.experiment.metric;

import org.jspecify.annotations.NullMarked;
