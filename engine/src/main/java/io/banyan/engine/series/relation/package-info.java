/** What moves together with an outcome, and how much of the outcome each driver explains. */
@NullMarked
package io.banyan.engine.series.relation;

import org.jspecify.annotations.NullMarked;
