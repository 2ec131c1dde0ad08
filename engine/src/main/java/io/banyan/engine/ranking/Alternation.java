package io.banyan.engine.ranking;

import io.banyan.engine.ranking.linear.FloatKernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Alternating least squares, with or without ties between users. Every row is solved by one thread from what stood before the half step,
 * so that neither the number of threads nor their luck changes a bit of the outcome.
 */
final class Alternation {

    private final Interactions byUser;
    private final Interactions byItem;
    private final TrustGraph trust;
    private final double pull;
    private final ImplicitFactors.Options options;
    private final int width;
    private final float[] users;
    private final float[] items;
    private final int[] userTasks;
    private final int[] itemTasks;

    /** @param pull weight of a tie of weight 1 */
    Alternation(Interactions interactions, TrustGraph trust, double pull, ImplicitFactors.Options options) {
        this.byUser = interactions;
        this.byItem = interactions.transposed();
        this.trust = trust;
        this.pull = pull;
        this.options = options;
        this.width = FloatKernel.padded(options.rank());
        this.users = new float[Math.multiplyExact(interactions.users(), width)];
        this.items = new float[Math.multiplyExact(interactions.items(), width)];
        this.userTasks = tasks(byUser);
        this.itemTasks = tasks(byItem);
    }

    /** Begins and ends of runs of rows that are about the same amount of work. */
    private int[] tasks(Interactions rows) {
        double rowCost = width / 2.0;
        double share = Math.max(1_000, (rows.size() + rowCost * rows.users()) / 256);
        var cuts = new ArrayList<Integer>();
        double cost = 0;
        for (int row = 0; row < rows.users(); row++) {
            if (row == 0 || cost >= share) {
                cuts.add(row);
                cost = 0;
            }
            cost += rowCost + rows.history(row).size();
        }
        cuts.add(rows.users());
        return cuts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Fits, and solves for the users once more at the end, so that their vectors suit the final ones of the items. */
    FactorModel fit(Fitting fitting) {
        long userStep = userTasks.length - 1L + LeastSquares.gramTasks(byUser.items());
        long itemStep = itemTasks.length - 1L + LeastSquares.gramTasks(byUser.users());
        begin();
        try (var workers = new Workers(fitting, options.epochs() * (userStep + itemStep) + userStep)) {
            for (int epoch = 0; epoch < options.epochs(); epoch++) {
                solveUsers(workers);
                solveItems(workers);
            }
            solveUsers(workers);
        }
        return new FactorModel(byUser, options.rank(), users, items);
    }

    private void begin() {
        double scale = 1 / Math.sqrt(options.rank());
        for (int item = 0; item < byItem.users(); item++) {
            // a generator for each item: the vectors do not depend on how many items there are
            var random = new SplittableRandom(options.seed() + item * 0x9E3779B97F4A7C15L);
            for (int i = 0; i < options.rank(); i++) {
                items[item * width + i] = (float) (scale * random.nextGaussian());
            }
        }
    }

    private void solveUsers(Workers workers) {
        var side = new LeastSquares(items, byItem.users(), options, workers);
        var before = trust.isEmpty() ? users : users.clone();
        workers.run(userTasks.length - 1, task -> {
            var solver = side.new Solver();
            var near = new float[width];
            for (int user = userTasks[task]; user < userTasks[task + 1]; user++) {
                double weight = pull == 0 ? 0 : gather(before, user, near);
                solver.solve(byUser.history(user), weight, near, users, user * width);
            }
        });
    }

    /** Sums up the vectors of those a user is tied to; returns the sum of the weights. */
    private double gather(float[] before, int user, float[] near) {
        Arrays.fill(near, 0);
        var ties = trust.ties(user);
        double weights = 0;
        for (int tie = 0; tie < ties.size(); tie++) {
            float weight = (float) (pull * ties.strength(tie));
            int at = ties.item(tie) * width;
            for (int i = 0; i < width; i++) {
                near[i] += weight * before[at + i];
            }
            weights += weight;
        }
        return weights;
    }

    private void solveItems(Workers workers) {
        var side = new LeastSquares(users, byUser.users(), options, workers);
        var nothing = new float[width];
        workers.run(itemTasks.length - 1, task -> {
            var solver = side.new Solver();
            for (int item = itemTasks[task]; item < itemTasks[task + 1]; item++) {
                solver.solve(byItem.history(item), 0, nothing, items, item * width);
            }
        });
    }
}
