/** Speed of taking series apart and forecasting them, and how often forecasts hold. */
@NullMarked
package io.banyan.enginebench.series;

import org.jspecify.annotations.NullMarked;
