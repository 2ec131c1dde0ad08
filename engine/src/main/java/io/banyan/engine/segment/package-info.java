/** Sets of people by what they did and what is known of them. */
@NullMarked
package io.banyan.engine.segment;

import org.jspecify.annotations.NullMarked;
