/** How something spreads over a graph or through a market, simulated in many seeded runs or in closed form. */
@NullMarked
package io.banyan.engine.diffusion;

import org.jspecify.annotations.NullMarked;
