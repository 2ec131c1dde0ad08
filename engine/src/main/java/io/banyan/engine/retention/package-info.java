/** Who comes back: cohorts by the period in which they started, and how many of each returned later. */
@NullMarked
package io.banyan.engine.retention;

import org.jspecify.annotations.NullMarked;
