/** Points of a series that season, trend and chance do not explain. */
@NullMarked
package io.banyan.engine.series.anomaly;

import org.jspecify.annotations.NullMarked;
