/** A small shop to look at, made once where an installation asks for it. */
@NullMarked
package io.banyan.catalog.sample;

import org.jspecify.annotations.NullMarked;
