/** How far people get along a row of steps, and how long it takes them. */
@NullMarked
package io.banyan.engine.funnel;

import org.jspecify.annotations.NullMarked;
