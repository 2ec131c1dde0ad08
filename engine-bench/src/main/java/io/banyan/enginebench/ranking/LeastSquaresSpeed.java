package io.banyan.enginebench.ranking;

import io.banyan.engine.ranking.Fitting;
import io.banyan.engine.ranking.ImplicitFactors;
import io.banyan.engine.ranking.Interactions;
import java.io.PrintStream;
import java.util.Locale;

/**
 * One epoch of implicit least squares, and which part of the machine's multiply-adds it makes use of. Timed is a whole fit of three epochs
 * and the half step that closes it, after a fit of one to warm up; an epoch is its part of that by multiply-adds. What surrounds the half
 * steps (turning the interactions over, preparing the search) is timed along and not counted.
 *
 * <p>Counted are the multiply-adds that the mathematics needs, with k the rank: for every interaction, on either side, k (k + 1) / 2 for
 * the sum of yyᵀ, of which only a triangle is needed, and k for the right side; for every user and item that has any, k³ / 6 for the
 * Cholesky factor and k² for the two triangles solved; for every vector of the other side, k (k + 1) / 2 for the Gram matrix. Neither
 * padding nor what tiles compute below the diagonal counts, nor square roots, divisions and scaling.
 */
final class LeastSquaresSpeed {

    private static final int EPOCHS = 3;

    private final Interactions interactions;
    private final int threads;
    private final int rank;

    LeastSquaresSpeed(Interactions interactions, int rank, int threads) {
        this.interactions = interactions;
        this.rank = rank;
        this.threads = threads;
    }

    ImplicitFactors measure(PrintStream out) throws Exception {
        double peakBefore = MultiplyAddPeak.perSecond(threads);
        fit(1);
        long start = System.nanoTime();
        var model = fit(EPOCHS);
        double three = (System.nanoTime() - start) / 1e9;
        double peak = Math.max(peakBefore, MultiplyAddPeak.perSecond(threads));
        double counted = EPOCHS * multiplyAdds() + closing();
        double epoch = three * multiplyAdds() / counted;
        out.printf(Locale.ROOT, "ranking.ials.interactions: %d%n", interactions.size());
        out.printf(Locale.ROOT, "ranking.ials.fit_seconds: %.2f%n", three);
        out.printf(Locale.ROOT, "ranking.ials.epoch_seconds: %.2f%n", epoch);
        out.printf(Locale.ROOT, "ranking.ials.multiply_adds_per_epoch: %.3g%n", multiplyAdds());
        out.printf(Locale.ROOT, "ranking.ials.peak_multiply_adds_per_second: %.3g%n", peak);
        out.printf(Locale.ROOT, "ranking.ials.flops_fraction: %.3f%n", counted / three / peak);
        return model;
    }

    private ImplicitFactors fit(int epochs) {
        return ImplicitFactors.fit(
                interactions, new ImplicitFactors.Options(rank, epochs, 10, 0.001, 1, 1), Fitting.on(threads));
    }

    private double multiplyAdds() {
        return halfStep(interactions) + halfStep(interactions.transposed());
    }

    /** The users are solved for once more at the end. */
    private double closing() {
        return halfStep(interactions);
    }

    private double halfStep(Interactions rows) {
        double triangle = rank * (rank + 1) / 2.0;
        double square = (double) rank * rank;
        return rows.size() * (triangle + rank) + active(rows) * (square * rank / 6 + square) + rows.items() * triangle;
    }

    private static int active(Interactions rows) {
        int active = 0;
        for (int row = 0; row < rows.users(); row++) {
            active += rows.history(row).size() > 0 ? 1 : 0;
        }
        return active;
    }
}
