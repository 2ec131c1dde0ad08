/** Graphs of people in compressed rows: who reaches whom, in tens of millions of edges and four bytes each. */
@NullMarked
package io.banyan.engine.graph;

import org.jspecify.annotations.NullMarked;
