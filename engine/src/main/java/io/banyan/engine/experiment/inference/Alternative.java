package io.banyan.engine.experiment.inference;

/** What a test looks for. */
public enum Alternative {
    /** An effect either way. */
    TWO_SIDED,
    /** Treatment above control: the interval is bounded below. */
    GREATER,
    /** Treatment below control: the interval is bounded above. */
    LESS
}
