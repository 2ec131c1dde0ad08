/** Random numbers by index and runs on several threads: within the engine only. */
@NullMarked
package io.banyan.engine.sampling;

import org.jspecify.annotations.NullMarked;
