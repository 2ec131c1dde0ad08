package io.banyan.engine.experiment.metric;

/**
 * Share of people who did something: conversion. Its variance is p (1 − p), with divisor n.
 *
 * @param people at least 0
 * @param successes people who did it, 0 to {@code people}
 */
public record Proportion(long people, long successes) implements Metric {

    public Proportion {
        if (people < 0) {
            throw new IllegalArgumentException("people must not be negative: " + people);
        }
        if (successes < 0 || successes > people) {
            throw new IllegalArgumentException(
                    "successes must be between 0 and people: " + successes + " of " + people);
        }
    }

    @Override
    public Moments moments() {
        double mean = value();
        return new Moments(people, new double[] {mean}, new double[][] {{people * mean * (1 - mean)}});
    }

    @Override
    public double value() {
        return people == 0 ? 0 : (double) successes / people;
    }

    @Override
    public Proportion plus(Metric other) {
        Proportion that = Kinds.same(Proportion.class, other);
        return new Proportion(people + that.people, successes + that.successes);
    }
}
