package io.banyan.engine.funnel;

/** What may stand between two steps of a run. Events keep their order of arrival, also within a second. */
public enum Ordering {

    /** Steps follow one another; anything may happen in between. */
    ORDERED,

    /** Between two steps nothing but repeats of the step just done: A-A-B-B-C runs through A, B, C; A-D-B-C stops at A. */
    STRICT,

    /** As {@link #STRICT}, and the person may go back to any step already done: A-B-A-C runs through A, B, C. */
    STRICT_WITH_REENTRY,

    /** Steps in any order. What is counted at step k is having done any k of them. No event may belong to two steps. */
    ANY
}
