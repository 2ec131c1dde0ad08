package io.banyan.engine.experiment.metric;

import io.banyan.engine.experiment.metric.Estimate.Reason;
import io.banyan.engine.experiment.metric.Estimate.Unknown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Effect over strata weighted by their share of all people. */
final class PostStratification {

    /** With enough to break ties, so that the order given does not matter. */
    private static final Comparator<Stratum> LARGEST_FIRST = Comparator.comparingLong(Stratum::people)
            .thenComparingLong(stratum -> stratum.control().people())
            .thenComparingDouble(stratum -> stratum.control().value())
            .thenComparingDouble(stratum -> stratum.treatment().value())
            .reversed();

    private PostStratification() {}

    static Estimate effect(List<Stratum> strata, Difference difference) {
        if (strata.isEmpty()) {
            throw new IllegalArgumentException("strata must not be empty");
        }
        for (Stratum stratum : strata) {
            new Stratum(strata.getFirst().control(), stratum.control()); // refuses unlike kinds
        }
        Stratum all = strata.stream().reduce(Stratum::plus).orElseThrow();
        Estimate whole = Comparison.of(all.control(), all.treatment(), difference);
        List<StratumMeans> cells = joinSmall(strata);
        if (cells.size() < 2 || !(whole instanceof Effect effect)) {
            return whole;
        }
        int outcomes = ArmFunction.outcomes(all.control());
        int size = 2 * outcomes;
        double people = all.people();
        double[] mean = new double[size];
        double[][] covariance = new double[size][size];
        for (StratumMeans cell : cells) {
            double share = cell.people() / people;
            for (int i = 0; i < size; i++) {
                mean[i] += share * cell.means()[i];
            }
        }
        for (StratumMeans cell : cells) {
            double share = cell.people() / people;
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    // the shares are multinomial: their part is the spread of the strata's means over people
                    double drawn = (cell.means()[i] - mean[i]) * (cell.means()[j] - mean[j]) * share / people;
                    covariance[i][j] += share * share * cell.covariance()[i][j] + drawn;
                }
            }
        }
        return effect(effect, mean, covariance, outcomes);
    }

    private static Estimate effect(Effect whole, double[] mean, double[][] covariance, int outcomes) {
        ArmFunction control = ArmFunction.plain(outcomes, Arrays.copyOfRange(mean, 0, outcomes));
        ArmFunction treatment = ArmFunction.plain(outcomes, Arrays.copyOfRange(mean, outcomes, 2 * outcomes));
        boolean relative = whole.difference() == Difference.RELATIVE;
        if (relative && control.value() == 0) {
            return new Unknown(Reason.CONTROL_IS_ZERO);
        }
        double size = relative ? Math.abs(control.value()) : 1;
        double gap = treatment.value() - control.value();
        double pull = relative ? 1 + gap / control.value() : 1;
        double[] gradient = new double[2 * outcomes];
        for (int i = 0; i < outcomes; i++) {
            gradient[i] = -pull * control.gradient()[i] / size;
            gradient[outcomes + i] = treatment.gradient()[i] / size;
        }
        double variance = Matrices.quadratic(gradient, covariance, gradient);
        if (!(variance > 0)) {
            return new Unknown(Reason.NO_VARIANCE);
        }
        return new Effect(
                whole.difference(),
                gap / size,
                Math.sqrt(variance),
                whole.degreesOfFreedom(),
                whole.people(),
                control.value());
    }

    /** Largest first; what cannot stand alone goes to the largest. */
    private static List<StratumMeans> joinSmall(List<Stratum> strata) {
        List<Stratum> sorted = new ArrayList<>(strata);
        sorted.sort(LARGEST_FIRST);
        Stratum largest = sorted.getFirst();
        List<StratumMeans> cells = new ArrayList<>();
        for (Stratum stratum : sorted.subList(1, sorted.size())) {
            StratumMeans means = StratumMeans.of(stratum);
            if (means == null) {
                largest = largest.plus(stratum);
            } else {
                cells.add(means);
            }
        }
        StratumMeans first = StratumMeans.of(largest);
        if (first == null) {
            return List.of();
        }
        cells.add(first);
        return cells;
    }
}
