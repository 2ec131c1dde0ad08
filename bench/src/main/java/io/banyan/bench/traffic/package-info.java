/** Shoppers with friends, moods and little time: a seeded crowd that uses the public API as browsers do. */
@NullMarked
package io.banyan.bench.traffic;

import org.jspecify.annotations.NullMarked;
