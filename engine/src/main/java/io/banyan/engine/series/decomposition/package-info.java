/** A series taken apart into season, trend and remainder. */
@NullMarked
package io.banyan.engine.series.decomposition;

import org.jspecify.annotations.NullMarked;
