package io.banyan.engine.funnel;

/** What a funnel counts. */
public enum Counting {

    /** Each person once, with the longest run; of several longest the one that starts first. */
    PEOPLE,

    /**
     * Every entry. A person is in one run at a time: the next begins at the first step-1 event after the run was completed or broken,
     * or after its window ran out.
     */
    ENTRIES
}
