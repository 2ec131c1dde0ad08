package io.banyan.engine.graph;

/** What becomes of an edge from a node to itself. */
public enum SelfLoops {
    KEEP,
    DROP,
    /** The list is refused. */
    REFUSE
}
