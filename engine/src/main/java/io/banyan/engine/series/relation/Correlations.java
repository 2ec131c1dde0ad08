package io.banyan.engine.series.relation;

import io.banyan.engine.experiment.inference.MultipleComparisons;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Correlations of one outcome with many candidates, corrected for their number. */
public final class Correlations {

    private Correlations() {}

    /** How p-values are corrected. */
    public enum Correction {
        /** No false finding at all, with the level's chance (Holm 1979). */
        HOLM,
        /** The share of false findings stays below the level (Benjamini, Hochberg 1995). */
        BENJAMINI_HOCHBERG
    }

    /**
     * @param correlation with an interval that holds together with all the others' (Bonferroni) at the level
     * @param adjustedPValue to be compared with the level itself
     */
    public record Candidate(Correlation correlation, double adjustedPValue) {}

    /**
     * @param outcome as in {@link Correlation#of}
     * @param candidates by name, each as long as the outcome
     * @param level chance that any of the intervals misses
     * @return in the order of the candidates
     */
    public static Map<String, Candidate> with(
            double[] outcome, Map<String, double[]> candidates, double level, Correction correction) {
        List<Correlation> found = new ArrayList<>();
        for (var candidate : candidates.entrySet()) {
            try {
                found.add(Correlation.of(outcome, candidate.getValue(), level / candidates.size()));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("candidates: " + candidate.getKey() + ": " + e.getMessage(), e);
            }
        }
        double[] pValues = found.stream().mapToDouble(Correlation::pValue).toArray();
        double[] adjusted = switch (correction) {
            case HOLM -> MultipleComparisons.holm(pValues);
            case BENJAMINI_HOCHBERG -> MultipleComparisons.benjaminiHochberg(pValues);
        };
        Map<String, Candidate> result = new LinkedHashMap<>();
        int at = 0;
        for (String name : candidates.keySet()) {
            result.put(name, new Candidate(found.get(at), adjusted[at]));
            at++;
        }
        return result;
    }
}
