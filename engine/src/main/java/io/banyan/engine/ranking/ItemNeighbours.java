package io.banyan.engine.ranking;

import java.util.Arrays;

/**
 * Item-based nearest neighbours: an item scores the similarities of its neighbours among what somebody took up. Similar are items taken up
 * by the same people.
 *
 * <p>Deshpande and Karypis, <i>Item-based top-N recommendation algorithms</i>, ACM TOIS 22(1), 2004; the asymmetric cosine is Aiolli's,
 * <i>Efficient top-N recommendation for very large scale binary rated datasets</i>, RecSys 2013.
 */
public final class ItemNeighbours implements HistoryRecommender, SimilarItems {

    /**
     * With cᵢⱼ = Σ over users of rᵤᵢ rᵤⱼ / nᵤ^discount, where nᵤ counts the user's items, the similarity of a neighbour j to the item i that
     * is scored is cᵢⱼ / (cᵢᵢ^(1−asymmetry) cⱼⱼ^asymmetry + shrinkage).
     *
     * @param neighbours similar items kept for each item, at least 1
     * @param shrinkage pulls similarities that rest on few people towards 0, not below 0
     * @param asymmetry 0.5 is the cosine; higher favours popular items among those scored, and rare ones among neighbours
     * @param discount how much less a person of many items says; 0 is not at all
     */
    public record Options(int neighbours, double shrinkage, double asymmetry, double discount) {

        public Options {
            Arguments.atLeast(1, neighbours, "neighbours");
            Arguments.notNegative(shrinkage, "shrinkage");
            Arguments.share(asymmetry, "asymmetry");
            Arguments.notNegative(discount, "discount");
        }

        /** What did best on films; a place to begin. */
        public static Options standard() {
            return new Options(50, 0, 0.6, 0.7);
        }
    }

    private static final int ITEMS_OF_TASK = 64;

    private final Interactions interactions;
    private final RankedItems[] neighbours;

    /** For each item the items whose neighbour it is, from offsets[item] on, with the similarities: what a history adds up. */
    private final int[] offsets;

    private final int[] scored;
    private final float[] similarities;

    private ItemNeighbours(Interactions interactions, RankedItems[] neighbours) {
        this.interactions = interactions;
        this.neighbours = neighbours;
        this.offsets = new int[neighbours.length + 1];
        for (var list : neighbours) {
            for (int rank = 0; rank < list.size(); rank++) {
                offsets[list.item(rank) + 1]++;
            }
        }
        Arrays.parallelPrefix(offsets, Math::addExact);
        this.scored = new int[offsets[neighbours.length]];
        this.similarities = new float[scored.length];
        var next = offsets.clone();
        for (int item = 0; item < neighbours.length; item++) {
            for (int rank = 0; rank < neighbours[item].size(); rank++) {
                int place = next[neighbours[item].item(rank)]++;
                scored[place] = item;
                similarities[place] = neighbours[item].score(rank);
            }
        }
    }

    /** Time grows with Σ over users of nᵤ², memory with items × neighbours. Progress counts blocks of items. */
    public static ItemNeighbours fit(Interactions interactions, Options options, Fitting fitting) {
        var users = interactions.transposed();
        var squares = squares(interactions, options.discount());
        var neighbours = new RankedItems[interactions.items()];
        int tasks = Math.ceilDiv(interactions.items(), ITEMS_OF_TASK);
        try (var workers = new Workers(fitting, tasks)) {
            workers.run(tasks, task -> {
                var search = new Search(interactions, users, squares, options);
                int from = task * ITEMS_OF_TASK;
                for (int item = from; item < Math.min(from + ITEMS_OF_TASK, neighbours.length); item++) {
                    neighbours[item] = search.neighbours(item);
                }
            });
        }
        return new ItemNeighbours(interactions, neighbours);
    }

    private static double[] squares(Interactions interactions, double discount) {
        var squares = new double[interactions.items()];
        var offsets = interactions.offsets();
        for (int user = 0; user < interactions.users(); user++) {
            double weight = Math.pow(offsets[user + 1] - offsets[user], -discount);
            for (int at = offsets[user]; at < offsets[user + 1]; at++) {
                float strength = interactions.strengths()[at];
                squares[interactions.columns()[at]] += weight * strength * strength;
            }
        }
        return squares;
    }

    /** Finds the neighbours of one item after another. */
    private static final class Search {

        private final Interactions interactions;
        private final Interactions users;
        private final double[] squares;
        private final Options options;
        private final double[] together;
        private final int[] met;

        Search(Interactions interactions, Interactions users, double[] squares, Options options) {
            this.interactions = interactions;
            this.users = users;
            this.squares = squares;
            this.options = options;
            this.together = new double[interactions.items()];
            this.met = new int[interactions.items()];
        }

        RankedItems neighbours(int item) {
            int count = meet(item);
            var best = new Best(Math.min(options.neighbours(), count));
            double own = Math.pow(squares[item], 1 - options.asymmetry());
            for (int at = 0; at < count; at++) {
                int other = met[at];
                double similarity =
                        together[other] / (own * Math.pow(squares[other], options.asymmetry()) + options.shrinkage());
                together[other] = 0;
                if (other != item) {
                    best.offer(other, (float) similarity);
                }
            }
            return best.ranked();
        }

        /** Adds up who was taken up together with the item, and lists it. */
        private int meet(int item) {
            int count = 0;
            var offsets = interactions.offsets();
            for (int at = users.offsets()[item]; at < users.offsets()[item + 1]; at++) {
                int user = users.columns()[at];
                double weight =
                        users.strengths()[at] * Math.pow(offsets[user + 1] - offsets[user], -options.discount());
                for (int other = offsets[user]; other < offsets[user + 1]; other++) {
                    int column = interactions.columns()[other];
                    if (together[column] == 0) {
                        met[count++] = column;
                    }
                    together[column] += weight * interactions.strengths()[other];
                }
            }
            return count;
        }
    }

    @Override
    public int users() {
        return interactions.users();
    }

    @Override
    public int items() {
        return interactions.items();
    }

    @Override
    public History known(int user) {
        return interactions.history(user);
    }

    @Override
    public void score(History history, float[] scores) {
        Selection.check(history, scores, items());
        Arrays.fill(scores, 0);
        for (int at = 0; at < history.size(); at++) {
            int item = history.item(at);
            float strength = history.strength(at);
            for (int place = offsets[item]; place < offsets[item + 1]; place++) {
                scores[scored[place]] += strength * similarities[place];
            }
        }
    }

    @Override
    public RankedItems similar(int item, int count) {
        Arguments.index(item, items(), "item");
        Arguments.atLeast(0, count, "count");
        return neighbours[item].first(count);
    }
}
