package io.banyan.enginebench.ranking;

import io.banyan.engine.ranking.Ease;
import io.banyan.engine.ranking.Fitting;
import io.banyan.engine.ranking.ImplicitFactors;
import io.banyan.engine.ranking.ItemNeighbours;
import io.banyan.engine.ranking.PairwiseFactors;
import io.banyan.engine.ranking.Popularity;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/** The models on the game sequences, with settings chosen on the items held out for that. */
final class GamesModels {

    private static final int SEEDS = 3;

    /** How much less the item before counts. */
    private static final double DECAY = 0.8;

    private GamesModels() {}

    private interface Run {
        Games.Outcome with(long seed);
    }

    static void measure(Path file, boolean ease, int threads, PrintStream out) throws IOException {
        var games = Games.read(file);
        System.err.println("Games: " + games.train());
        var fitting = Fitting.on(threads);
        var popularity = Popularity.of(games.train());
        print("popularity", seed -> games.evaluate(popularity, 1, seed), out);
        var neighbours = ItemNeighbours.fit(games.train(), new ItemNeighbours.Options(500, 5, 0.7, 0.5), fitting);
        print("item_knn", seed -> games.evaluate(neighbours, DECAY, 1, seed), out);
        var pairwise = PairwiseFactors.fit(games.train(), new PairwiseFactors.Options(64, 50, 0.05, 0.01, 7), fitting);
        print("bpr", seed -> games.evaluate(pairwise, 1, seed), out);
        var factors = ImplicitFactors.fit(games.train(), new ImplicitFactors.Options(64, 10, 60, 0.01, 1, 7), fitting);
        print("ials", seed -> games.evaluate(factors, DECAY, 1, seed), out);
        if (ease) {
            var linear = Ease.fit(games.train(), new Ease.Options(100, 0), fitting);
            print("ease", seed -> games.evaluate(linear, DECAY, 1, seed), out);
        }
    }

    private static void print(String model, Run run, PrintStream out) {
        double hitRate = 0;
        double gain = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            var outcome = run.with(seed);
            hitRate += outcome.hitRate() / SEEDS;
            gain += outcome.ndcg() / SEEDS;
        }
        out.printf(Locale.ROOT, "ranking.games.%s.hit10: %.4f%n", model, hitRate);
        out.printf(Locale.ROOT, "ranking.games.%s.ndcg10: %.4f%n", model, gain);
    }
}
