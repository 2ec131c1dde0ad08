package io.banyan.enginebench.ranking;

import io.banyan.engine.ranking.Fitting;
import io.banyan.engine.ranking.ImplicitFactors;
import io.banyan.engine.ranking.Interactions;
import java.io.PrintStream;
import java.util.Locale;

/**
 * One epoch of implicit least squares, and which part of the machine's multiply-adds it makes use of. A fit of one epoch and a fit of
 * three are timed; half the difference is one epoch, all that surrounds it taken away.
 *
 * <p>Counted are the multiply-adds that the mathematics needs, with k the rank: for every interaction, on either side, k (k + 1) / 2 for
 * the sum of yyᵀ, of which only a triangle is needed, and k for the right side; for every user and item that has any, k³ / 6 for the
 * Cholesky factor and k² for the two triangles solved; for every vector of the other side, k (k + 1) / 2 for the Gram matrix. Neither
 * padding nor what tiles compute below the diagonal counts, nor square roots, divisions and scaling.
 */
final class LeastSquaresSpeed {

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
        double one = seconds(1);
        long start = System.nanoTime();
        var model = fit(3);
        double three = (System.nanoTime() - start) / 1e9;
        double peak = Math.max(peakBefore, MultiplyAddPeak.perSecond(threads));
        double epoch = (three - one) / 2;
        out.printf(Locale.ROOT, "ranking.ials.interactions: %d%n", interactions.size());
        out.printf(Locale.ROOT, "ranking.ials.fit_seconds: %.2f%n", three);
        out.printf(Locale.ROOT, "ranking.ials.epoch_seconds: %.2f%n", epoch);
        out.printf(Locale.ROOT, "ranking.ials.multiply_adds_per_epoch: %.3g%n", multiplyAdds());
        out.printf(Locale.ROOT, "ranking.ials.peak_multiply_adds_per_second: %.3g%n", peak);
        out.printf(Locale.ROOT, "ranking.ials.flops_fraction: %.3f%n", multiplyAdds() / epoch / peak);
        return model;
    }

    private double seconds(int epochs) {
        long start = System.nanoTime();
        fit(epochs);
        return (System.nanoTime() - start) / 1e9;
    }

    private ImplicitFactors fit(int epochs) {
        return ImplicitFactors.fit(
                interactions, new ImplicitFactors.Options(rank, epochs, 10, 0.001, 1, 1), Fitting.on(threads));
    }

    private double multiplyAdds() {
        double triangle = rank * (rank + 1) / 2.0;
        double ofPairs = 2.0 * interactions.size() * (triangle + rank);
        double square = (double) rank * rank;
        double solved = active(interactions) + active(interactions.transposed());
        double gram = ((double) interactions.users() + interactions.items()) * triangle;
        return ofPairs + solved * (square * rank / 6 + square) + gram;
    }

    private static int active(Interactions rows) {
        int active = 0;
        for (int row = 0; row < rows.users(); row++) {
            active += rows.history(row).size() > 0 ? 1 : 0;
        }
        return active;
    }
}
