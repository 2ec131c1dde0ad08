package io.banyan.engine.experiment.metric;

/** How two arms are set against each other. */
public enum Difference {
    /** Treatment minus control, in the metric's unit. */
    ABSOLUTE,
    /** (Treatment − control) / |control|: 0.1 is ten per cent more. */
    RELATIVE
}
