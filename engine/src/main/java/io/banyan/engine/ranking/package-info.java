/** What to show to whom: recommendation from implicit feedback, with and without a social graph. */
@NullMarked
package io.banyan.engine.ranking;

import org.jspecify.annotations.NullMarked;
