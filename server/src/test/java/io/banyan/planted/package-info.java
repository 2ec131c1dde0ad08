/** Breaks the rules of the house on purpose. */
@NullMarked
package io.banyan.planted;

import org.jspecify.annotations.NullMarked;
