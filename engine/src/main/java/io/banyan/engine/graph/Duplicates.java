package io.banyan.engine.graph;

/** What becomes of an edge that is given more than once, with the same two ends in the same order. */
public enum Duplicates {
    /** Every one stays: the graph is a multigraph. */
    KEEP,
    /** The first one given stays, with its weight. */
    FIRST,
    /** One edge stays, weighing as much as all of them; edges given without weight weigh 1 each, so weights count. */
    SUM,
    /** The list is refused. */
    REFUSE
}
