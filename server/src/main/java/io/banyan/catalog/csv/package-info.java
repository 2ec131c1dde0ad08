/** Goods from and to CSV files. */
@NullMarked
package io.banyan.catalog.csv;

import org.jspecify.annotations.NullMarked;
