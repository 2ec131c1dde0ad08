/** Measures ranking: how good on published data, how fast on data made up. */
@NullMarked
package io.banyan.enginebench.ranking;

import org.jspecify.annotations.NullMarked;
