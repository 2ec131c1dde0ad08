/** How good a ranking is, by a stated protocol. */
@NullMarked
package io.banyan.engine.ranking.evaluation;

import org.jspecify.annotations.NullMarked;
