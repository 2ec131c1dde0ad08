/** How long it takes to say what may come of a campaign. */
@NullMarked
package io.banyan.bench.whatif;

import org.jspecify.annotations.NullMarked;
