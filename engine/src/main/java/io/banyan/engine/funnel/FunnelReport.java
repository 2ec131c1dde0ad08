package io.banyan.engine.funnel;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How far people, or entries, got.
 *
 * @param steps one for each step of the funnel
 * @param toConvert from the first step to the last, of the runs that got there
 */
public record FunnelReport(List<Reached> steps, Durations toConvert) {

    public FunnelReport {
        steps = List.copyOf(steps);
    }

    /**
     * A step and those who reached it.
     *
     * @param count people or entries that reached this step or a later one
     * @param ofFirst share of those at the first step; empty if nobody was there
     * @param ofPrevious share of those at the step before; empty for the first step and if nobody was there
     * @param sincePrevious time from the step before; of nobody for the first step
     */
    public record Reached(long count, OptionalDouble ofFirst, OptionalDouble ofPrevious, Durations sincePrevious) {}

    /**
     * How long something took.
     *
     * @param count of how many
     * @param mean in seconds; empty without any
     * @param median in seconds, of an even number the middle of the two in the middle; empty without any
     */
    public record Durations(long count, OptionalDouble mean, OptionalDouble median) {}

    /** Share of those at the first step who reached the last; empty if nobody was at the first. */
    public OptionalDouble conversion() {
        return steps.getLast().ofFirst();
    }
}
