package io.banyan.enginebench.ranking;

import io.banyan.enginebench.Measurement;
import io.banyan.enginebench.Options;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Set;

/** How good and how fast ranking is. */
public final class RankingMeasurement implements Measurement {

    @Override
    public String name() {
        return "ranking";
    }

    @Override
    public String summary() {
        return "recommendation: nDCG on data given, speed of least squares, top twenty of 100,000 items";
    }

    @Override
    public Set<String> options() {
        return Set.of("movielens", "games", "games-ease", "interactions", "users", "rank", "threads");
    }

    @Override
    public void run(Options options, PrintStream out) throws Exception {
        int threads =
                options.count("threads", String.valueOf(Runtime.getRuntime().availableProcessors()));
        var movieLens = options.text("movielens", "");
        if (!movieLens.isEmpty()) {
            MovieLens.measure(Path.of(movieLens), threads, out);
        }
        var games = options.text("games", "");
        if (!games.isEmpty()) {
            GamesModels.measure(Path.of(games), options.text("games-ease", "no").equals("yes"), threads, out);
        }
        int pairs = options.count("interactions", "20M");
        if (pairs > 0) {
            var shop = TopTwenty.shop(options.count("users", "200k"), pairs);
            System.err.println("made up: " + shop);
            var factors = new LeastSquaresSpeed(shop, options.count("rank", "64"), threads).measure(out);
            new TopTwenty(out).measure(factors, threads);
        }
    }
}
