/** Forecasts by exponential smoothing, with the model chosen by its likelihood and with prediction intervals. */
@NullMarked
package io.banyan.engine.series.smoothing;

import org.jspecify.annotations.NullMarked;
