package io.banyan.enginebench.ranking;

import io.banyan.engine.ranking.FactorModel;
import io.banyan.engine.ranking.Fitting;
import io.banyan.engine.ranking.ImplicitFactors;
import io.banyan.engine.ranking.Interactions;
import io.banyan.engine.ranking.ItemNeighbours;
import io.banyan.engine.ranking.PairwiseFactors;
import io.banyan.engine.ranking.Popularity;
import io.banyan.engine.ranking.RankedItems;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/** The twenty best of 100,000 items for one user after another, on one thread. */
final class TopTwenty {

    private static final int ITEMS = 100_000;
    private static final int USERS = 20_000;
    private static final int PAIRS = 2_000_000;
    private static final int COUNT = 20;
    private static final int RANK = 64;
    private static final int WARM = 3_000;
    private static final int MEASURED = 2_000;

    private final PrintStream out;
    private double slowest;

    TopTwenty(PrintStream out) {
        this.out = out;
    }

    /** Models fitted on a smaller shop of as many items; the vectors of implicit least squares at rank 64 are those given. */
    void measure(ImplicitFactors factors, int threads) {
        var shop = Shop.interactions(USERS, ITEMS, PAIRS, 2);
        var neighbours = ItemNeighbours.fit(shop, ItemNeighbours.Options.standard(), Fitting.on(threads));
        var pairwise = PairwiseFactors.fit(shop, new PairwiseFactors.Options(63, 1, 0.05, 0.01, 1), Fitting.on(1));
        var random = FactorModel.of(shop, RANK, vectors(USERS, 1), vectors(ITEMS, 2));
        var popularity = Popularity.of(shop);
        time("ials", factors.users(), user -> factors.top(user, COUNT));
        time("ials_from_history", factors.users(), user -> factors.top(factors.known(user), COUNT));
        time("bpr", USERS, user -> pairwise.top(user, COUNT));
        time("random_vectors", USERS, user -> random.top(user, COUNT));
        time("item_knn", USERS, user -> neighbours.top(user, COUNT));
        time("popularity", USERS, user -> popularity.top(user, COUNT));
        out.printf(Locale.ROOT, "ranking.top20.ms: %.3f%n", slowest);
    }

    /** All of about the same length and of no structure: the hard case for a search that leaves out what cannot win. */
    private static float[][] vectors(int count, long seed) {
        var random = new SplittableRandom(seed);
        var vectors = new float[count][RANK];
        for (var vector : vectors) {
            for (int i = 0; i < RANK; i++) {
                vector[i] = (float) random.nextGaussian();
            }
        }
        return vectors;
    }

    static Interactions shop(int users, int pairs) {
        return Shop.interactions(users, ITEMS, pairs, 1);
    }

    private void time(String model, int users, IntFunction<RankedItems> top) {
        var nanos = new long[MEASURED];
        long seen = 0;
        for (int turn = 0; turn < WARM + MEASURED; turn++) {
            int user = (int) (turn * 7_919L % users);
            long start = System.nanoTime();
            seen += top.apply(user).size();
            nanos[turn % MEASURED] = System.nanoTime() - start;
        }
        if (seen == 0) {
            throw new IllegalStateException("nobody was recommended anything");
        }
        double mean = Arrays.stream(nanos).average().orElseThrow() / 1e6;
        Arrays.sort(nanos);
        slowest = Math.max(slowest, mean);
        out.printf(Locale.ROOT, "ranking.top20.%s.ms: %.3f%n", model, mean);
        out.printf(Locale.ROOT, "ranking.top20.%s.median_ms: %.3f%n", model, nanos[MEASURED / 2] / 1e6);
        out.printf(Locale.ROOT, "ranking.top20.%s.p99_ms: %.3f%n", model, nanos[MEASURED * 99 / 100] / 1e6);
    }
}
