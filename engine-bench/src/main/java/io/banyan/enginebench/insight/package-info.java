/** The activity index and the questions asked of it, beside DuckDB over the same events as Parquet. */
@NullMarked
package io.banyan.enginebench.insight;

import org.jspecify.annotations.NullMarked;
