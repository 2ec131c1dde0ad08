/** Drawn covers for products without a photo. */
@NullMarked
package io.banyan.catalog.cover;

import org.jspecify.annotations.NullMarked;
