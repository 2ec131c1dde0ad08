/** Units on the shelf: reserved, confirmed, released, given back. */
@NullMarked
package io.banyan.catalog.stock;

import org.jspecify.annotations.NullMarked;
