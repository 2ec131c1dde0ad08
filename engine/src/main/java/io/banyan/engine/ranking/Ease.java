package io.banyan.engine.ranking;

import io.banyan.engine.ranking.linear.SweptInverse;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * A linear model from items to items without a diagonal, in closed form: B = I − P diag(P)⁻¹ with P = (XᵀX + λI)⁻¹. A weight may be
 * negative, which tells items that stand in for each other from items that go together.
 *
 * <p>Steck, <i>Embarrassingly shallow autoencoders for sparse data</i>, WWW 2019. Time grows with the cube of the items and memory with
 * their square (8 n² bytes while fitting, 4 n² afterwards): for catalogues up to some ten thousand items.
 */
public final class Ease implements HistoryRecommender, SimilarItems {

    /**
     * @param regularization λ, above 0: what a weight must gain over all users to be learned; some hundreds suit catalogues with thousands of
     *     users, less with a discount
     * @param discount how much less a person of many items says: the row of a user of n items counts n^−discount; 0 is Steck's
     */
    public record Options(double regularization, double discount) {

        public Options {
            Arguments.positive(regularization, "regularization");
            Arguments.notNegative(discount, "discount");
        }
    }

    private static final int ITEMS_OF_TASK = 16;

    private final Interactions interactions;
    private final float[][] weights;

    private Ease(Interactions interactions, float[][] weights) {
        this.interactions = interactions;
        this.weights = weights;
    }

    /**
     * Fits. Progress counts blocks of rows.
     *
     * @throws IllegalArgumentException if λ is lost beside the strengths, so that there is no unique solution
     */
    public static Ease fit(Interactions interactions, Options options, Fitting fitting) {
        int items = interactions.items();
        var inverse = new double[items][];
        int blocks = Math.ceilDiv(items, ITEMS_OF_TASK);
        var swept = sweeping(inverse);
        long total = 2L * blocks + (long) swept.blocks() * swept.tasksOfSweep();
        try (var workers = new Workers(fitting, total)) {
            var users = interactions.transposed();
            workers.run(
                    blocks,
                    task -> ofTask(task, items, item -> {
                        inverse[item] = products(interactions, users, options.discount(), item);
                        inverse[item][item] += options.regularization();
                    }));
            for (int block = 0; block < swept.blocks(); block++) {
                swept.sweep(block, workers::run);
            }
            return new Ease(interactions, weights(inverse, blocks, workers));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "regularization is too weak for these interactions: " + options.regularization(), e);
        }
    }

    private static SweptInverse sweeping(double[][] rows) {
        return new SweptInverse(rows);
    }

    private static void ofTask(int task, int items, IntConsumer work) {
        for (int item = task * ITEMS_OF_TASK; item < Math.min(items, (task + 1) * ITEMS_OF_TASK); item++) {
            work.accept(item);
        }
    }

    /** The row of XᵀX up to the diagonal, users weighted. */
    private static double[] products(Interactions interactions, Interactions users, double discount, int item) {
        var row = new double[SweptInverse.rowLength(item)];
        var offsets = interactions.offsets();
        for (int at = users.offsets()[item]; at < users.offsets()[item + 1]; at++) {
            int user = users.columns()[at];
            double own = users.strengths()[at];
            double strength = own * Math.pow(offsets[user + 1] - offsets[user], -discount);
            for (int other = offsets[user]; interactions.columns()[other] < item; other++) {
                row[interactions.columns()[other]] += strength * interactions.strengths()[other];
            }
            row[item] += strength * own;
        }
        return row;
    }

    /** The inverse comes negative, but its sign cancels out. Columns above the diagonal are mirrored in strips, for the caches' sake. */
    private static float[][] weights(double[][] inverse, int blocks, Workers workers) {
        int items = inverse.length;
        var weights = new float[items][];
        workers.run(blocks, task -> {
            int from = task * ITEMS_OF_TASK;
            int to = Math.min(items, from + ITEMS_OF_TASK);
            ofTask(task, items, item -> {
                weights[item] = new float[items];
                for (int other = 0; other < item; other++) {
                    weights[item][other] = (float) -(inverse[item][other] / inverse[other][other]);
                }
            });
            for (int other = from + 1; other < items; other++) {
                double diagonal = inverse[other][other];
                for (int item = from; item < Math.min(to, other); item++) {
                    weights[item][other] = (float) -(inverse[other][item] / diagonal);
                }
            }
        });
        return weights;
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

    /** What having taken up one item adds to the score of another. */
    public float weight(int from, int to) {
        Arguments.index(from, items(), "from");
        Arguments.index(to, items(), "to");
        return weights[from][to];
    }

    @Override
    public void score(History history, float[] scores) {
        Selection.check(history, scores, items());
        Arrays.fill(scores, 0);
        for (int at = 0; at < history.size(); at++) {
            add(history.strength(at), weights[history.item(at)], scores);
        }
    }

    private static void add(float strength, float[] row, float[] scores) {
        for (int item = 0; item < row.length; item++) {
            scores[item] += strength * row[item];
        }
    }

    /** By the weights from the item. */
    @Override
    public RankedItems similar(int item, int count) {
        Arguments.index(item, items(), "item");
        Arguments.atLeast(0, count, "count");
        return Selection.best(weights[item], count, History.of(item), _ -> true);
    }
}
