/** Products, variants, categories and brands: kept, edited in the console, shown in the shop. */
@NullMarked
package io.banyan.catalog.goods;

import org.jspecify.annotations.NullMarked;
