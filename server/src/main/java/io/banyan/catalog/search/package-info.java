/** Finds products: a Lucene index on every node, kept up to date from the journal. */
@NullMarked
package io.banyan.catalog.search;

import org.jspecify.annotations.NullMarked;
