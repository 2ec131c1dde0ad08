package io.banyan.engine.experiment.assignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Cuts [0, 1) into one range for each variation. */
public final class Ranges {

    private static final double WEIGHT_TOLERANCE = 0.01;

    private Ranges() {}

    /** Equal weights. */
    public static List<Range> equal(int variations, double coverage) {
        if (variations < 1) {
            throw new IllegalArgumentException("variations must be at least 1: " + variations);
        }
        return weighted(Collections.nCopies(variations, 1.0 / variations), coverage);
    }

    /**
     * One range a weight, each beginning where the weights before it end and {@code coverage} of its weight long. So raising the coverage
     * only brings people in: nobody changes variation.
     *
     * @param weights each at least 0, summing to 1 (0.99 to 1.01 is taken for rounding)
     * @param coverage share of people taken in, 0 to 1
     */
    public static List<Range> weighted(List<Double> weights, double coverage) {
        if (!(coverage >= 0 && coverage <= 1)) {
            throw new IllegalArgumentException("coverage must be between 0 and 1: " + coverage);
        }
        double sum = 0;
        for (double weight : weights) {
            if (!(weight >= 0)) {
                throw new IllegalArgumentException("weights must not be negative: " + weights);
            }
            sum += weight;
        }
        if (!(Math.abs(sum - 1) <= WEIGHT_TOLERANCE)) {
            throw new IllegalArgumentException("weights must sum to 1: " + weights);
        }
        // weights that sum to a little more than 1 must not run past the end
        double scale = sum > 1 ? 1 / sum : 1;
        List<Range> ranges = new ArrayList<>(weights.size());
        double start = 0;
        for (double weight : weights) {
            double length = weight * scale;
            ranges.add(new Range(Math.min(start, 1), Math.min(start + coverage * length, 1)));
            start += length;
        }
        return List.copyOf(ranges);
    }
}
