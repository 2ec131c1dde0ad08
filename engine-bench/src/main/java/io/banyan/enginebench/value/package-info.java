/** Fits of the value models to a million customers, and a back-test on given transactions. */
@NullMarked
package io.banyan.enginebench.value;

import org.jspecify.annotations.NullMarked;
