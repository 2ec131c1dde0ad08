/** How many people an experiment needs, and how small an effect it can see. */
@NullMarked
package io.banyan.engine.experiment.planning;

import org.jspecify.annotations.NullMarked;
