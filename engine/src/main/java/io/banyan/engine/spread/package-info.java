/** How something spreads from person to person: the invitation forest, its shape, and how fast it grows. */
@NullMarked
package io.banyan.engine.spread;

import org.jspecify.annotations.NullMarked;
