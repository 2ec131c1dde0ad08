/** The dense linear algebra that ranking stands on. Not exported. */
@NullMarked
package io.banyan.engine.ranking.linear;

import org.jspecify.annotations.NullMarked;
