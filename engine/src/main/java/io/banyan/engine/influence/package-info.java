/** Whom to start with so that as many as possible are reached: influence maximization with a proven bound. */
@NullMarked
package io.banyan.engine.influence;

import org.jspecify.annotations.NullMarked;
