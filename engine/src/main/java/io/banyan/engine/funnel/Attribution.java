package io.banyan.engine.funnel;

/** Which event of a run says into which part of a breakdown the run falls. */
public enum Attribution {

    /** The event of the first step. */
    FIRST,

    /** The event of the last step that was reached. */
    LAST,

    /** At each step its own event: a run may fall into different parts at different steps, so a part may grow from step to step. */
    EACH
}
