package io.banyan.enginebench.ranking;

import io.banyan.engine.Progress;
import io.banyan.engine.ranking.Ease;
import io.banyan.engine.ranking.Fitting;
import io.banyan.engine.ranking.ImplicitFactors;
import io.banyan.engine.ranking.Interactions;
import io.banyan.engine.ranking.ItemNeighbours;
import io.banyan.engine.ranking.PairwiseFactors;
import io.banyan.engine.ranking.Popularity;
import io.banyan.engine.ranking.Recommender;
import io.banyan.engine.ranking.evaluation.Evaluation;
import io.banyan.engine.ranking.evaluation.Evaluator;
import io.banyan.engine.ranking.evaluation.Split;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The 100,000 ratings of MovieLens, lines "user item rating …". Every rating counts as one interaction whatever its height; 80 % at random
 * to learn from, 20 % to foretell; all items compete but those of the user's train; means over all users with something in the test, and
 * over five seeds. The settings were chosen on other seeds.
 */
final class MovieLens {

    private static final int SEEDS = 5;
    private static final int CUTOFF = 10;

    private static final Map<String, ToDoubleFunction<Evaluation>> FIGURES = figures();

    private MovieLens() {}

    private static Map<String, ToDoubleFunction<Evaluation>> figures() {
        var figures = new LinkedHashMap<String, ToDoubleFunction<Evaluation>>();
        figures.put("ndcg10", Evaluation::ndcg);
        figures.put("precision10", Evaluation::precision);
        figures.put("recall10", Evaluation::recall);
        figures.put("mrr10", Evaluation::reciprocalRank);
        figures.put("coverage", Evaluation::coverage);
        figures.put("diversity", Evaluation::diversity);
        figures.put("novelty", Evaluation::novelty);
        return figures;
    }

    static void measure(Path file, int threads, PrintStream out) throws IOException {
        var interactions = read(file);
        System.err.println("MovieLens: " + interactions);
        var fitting = Fitting.on(threads);
        measure("popularity", interactions, Popularity::of, out);
        measure(
                "item_knn",
                interactions,
                train -> ItemNeighbours.fit(train, ItemNeighbours.Options.standard(), fitting),
                out);
        measure("ease", interactions, train -> Ease.fit(train, new Ease.Options(33, 0.5), fitting), out);
        var leastSquares = new ImplicitFactors.Options(32, 15, 1, 0.01, 1, 7);
        measure("ials", interactions, train -> ImplicitFactors.fit(train, leastSquares, fitting), out);
        var pairwise = new PairwiseFactors.Options(64, 100, 0.05, 0.01, 7);
        measure("bpr", interactions, train -> PairwiseFactors.fit(train, pairwise, fitting), out);
    }

    private static void measure(
            String model, Interactions interactions, Function<Interactions, Recommender> fit, PrintStream out) {
        var sums = new LinkedHashMap<String, Double>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            var split = Split.random(interactions, 0.2, seed);
            var evaluation = new Evaluator(split, CUTOFF).evaluate(fit.apply(split.train()), Progress.NONE);
            FIGURES.forEach((name, figure) -> sums.merge(name, figure.applyAsDouble(evaluation), Double::sum));
        }
        sums.forEach((name, sum) -> out.printf(Locale.ROOT, "ranking.%s.%s: %.4f%n", model, name, sum / SEEDS));
    }

    private static Interactions read(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var users = new int[lines.size()];
        var items = new int[lines.size()];
        var userNumbers = new Numbers();
        var itemNumbers = new Numbers();
        for (int line = 0; line < users.length; line++) {
            var fields = lines.get(line).strip().split("\\s+", -1);
            users[line] = userNumbers.of(fields[0]);
            items[line] = itemNumbers.of(fields[1]);
        }
        return Interactions.of(userNumbers.count(), itemNumbers.count(), users, items);
    }
}
