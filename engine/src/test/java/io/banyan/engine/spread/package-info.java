/** Tests of the measures of spread against exact reference models. */
@NullMarked
package io.banyan.engine.spread;

import org.jspecify.annotations.NullMarked;
