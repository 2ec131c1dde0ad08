/** Measurements of the running product, taken through its public API like any client. */
@NullMarked
package io.banyan.bench;

import org.jspecify.annotations.NullMarked;
