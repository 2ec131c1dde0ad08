package io.banyan.enginebench.ranking;

import io.banyan.engine.ranking.History;
import io.banyan.engine.ranking.HistoryRecommender;
import io.banyan.engine.ranking.Interactions;
import io.banyan.engine.ranking.Recommender;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;

/**
 * Sequences of items, lines "user item" in the order of time. The protocol of SASRec (Kang, McAuley, ICDM 2018): the last item is to be
 * foretold, the one before is held out for settings and may be used as history at the end; it competes with 100 items that are not in the
 * user's train, drawn at random. All users instead of 10,000 of them; a tie counts against the model.
 */
final class Games {

    private static final int OTHERS = 100;
    private static final int CUTOFF = 10;

    private final List<int[]> sequences;
    private final int items;
    private final Interactions train;

    private Games(List<int[]> sequences, int items) {
        this.sequences = sequences;
        this.items = items;
        this.train = interactions();
    }

    static Games read(Path file) throws IOException {
        var numbers = new Numbers();
        var itemNumbers = new Numbers();
        var sequences = new ArrayList<List<Integer>>();
        try (var in = Files.newInputStream(file);
                var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
                var lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var fields = line.strip().split("\\s+", -1);
                int user = numbers.of(fields[0]);
                if (user == sequences.size()) {
                    sequences.add(new ArrayList<>());
                }
                sequences.get(user).add(itemNumbers.of(fields[1]));
            }
        }
        return new Games(
                sequences.stream()
                        .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                        .toList(),
                itemNumbers.count());
    }

    private Interactions interactions() {
        var users = new ArrayList<Integer>();
        var taken = new ArrayList<Integer>();
        for (int user = 0; user < sequences.size(); user++) {
            for (int at = 0; at < trained(user); at++) {
                users.add(user);
                taken.add(sequences.get(user)[at]);
            }
        }
        return Interactions.of(
                sequences.size(),
                items,
                users.stream().mapToInt(Integer::intValue).toArray(),
                taken.stream().mapToInt(Integer::intValue).toArray());
    }

    /** How many of a user's items are train; short sequences are not tested at all. */
    private int trained(int user) {
        int length = sequences.get(user).length;
        return length < 3 ? length : length - 2;
    }

    Interactions train() {
        return train;
    }

    record Outcome(double hitRate, double ndcg) {}

    /** Foretells the item that stands so many from the end, 1 or 2, from the user as fitted. */
    Outcome evaluate(Recommender recommender, int fromEnd, long seed) {
        return evaluate(fromEnd, seed, (user, scores) -> recommender.score(user, scores));
    }

    /** Foretells from what the user took up before, each step back counting for less by a factor. */
    Outcome evaluate(HistoryRecommender recommender, double decay, int fromEnd, long seed) {
        return evaluate(fromEnd, seed, (user, scores) -> recommender.score(history(user, decay, fromEnd), scores));
    }

    private History history(int user, double decay, int fromEnd) {
        var sequence = sequences.get(user);
        int length = sequence.length - fromEnd;
        var strengths = new float[length];
        var taken = new int[length];
        for (int at = 0; at < length; at++) {
            taken[at] = sequence[at];
            strengths[at] = (float) Math.max(1e-6, Math.pow(decay, length - 1.0 - at));
        }
        return History.of(taken, strengths);
    }

    private interface Scoring {
        void score(int user, float[] scores);
    }

    private Outcome evaluate(int fromEnd, long seed, Scoring scoring) {
        var random = new SplittableRandom(seed);
        var scores = new float[items];
        double gain = 0;
        int hits = 0;
        int tested = 0;
        for (int user = 0; user < sequences.size(); user++) {
            var sequence = sequences.get(user);
            if (sequence.length < 3) {
                continue;
            }
            scoring.score(user, scores);
            int target = sequence[sequence.length - fromEnd];
            float own = scores[target];
            int place = 0;
            for (int other = 0; other < OTHERS; other++) {
                place += scores[unknown(user, target, random)] >= own ? 1 : 0;
            }
            tested++;
            if (place < CUTOFF) {
                hits++;
                gain += Math.log(2) / Math.log(place + 2.0);
            }
        }
        return new Outcome((double) hits / tested, gain / tested);
    }

    private int unknown(int user, int target, SplittableRandom random) {
        int item;
        do {
            item = random.nextInt(items);
        } while (item == target || train.history(user).contains(item));
        return item;
    }
}
