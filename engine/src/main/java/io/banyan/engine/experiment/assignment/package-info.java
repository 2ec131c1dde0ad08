/** Who sees which variation: stable hashing, ranges, namespaces and sticky assignments. A pure function of experiment and person. */
@NullMarked
package io.banyan.engine.experiment.assignment;

import org.jspecify.annotations.NullMarked;
