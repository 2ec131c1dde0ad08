package io.banyan.enginebench.kernels;

import io.banyan.engine.ranking.Fitting;
import io.banyan.engine.ranking.ImplicitFactors;
import io.banyan.engine.ranking.Interactions;
import io.banyan.engine.ranking.ItemNeighbours;
import io.banyan.engine.ranking.RankedItems;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Learning from 5,000 users with 40 of 4,000 items each, and asking what a user would like, in one thread. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RankingKernels {

    private static final ImplicitFactors.Options RANK_64 = new ImplicitFactors.Options(64, 1, 10, 0.01, 1, 1);

    /** The interactions and a model learned from them. */
    @State(Scope.Benchmark)
    public static class Taste {

        static final int USERS = 5_000;

        private static final int ITEMS = 4_000;
        private static final int EACH = 40;

        final Interactions interactions = interactions();
        final ImplicitFactors factors = ImplicitFactors.fit(interactions, RANK_64, Fitting.on(1));
        final ItemNeighbours neighbours =
                ItemNeighbours.fit(interactions, ItemNeighbours.Options.standard(), Fitting.on(1));
        int user;

        int next() {
            user = (user + 7_919) % USERS;
            return user;
        }

        private static Interactions interactions() {
            var random = new SplittableRandom(1);
            var users = new int[USERS * EACH];
            var items = new int[USERS * EACH];
            var taken = new BitSet(ITEMS);
            for (int user = 0; user < USERS; user++) {
                taken.clear();
                for (int made = 0; made < EACH; ) {
                    int item = (int) (ITEMS * Math.pow(random.nextDouble(), 3));
                    if (!taken.get(item)) {
                        taken.set(item);
                        users[user * EACH + made] = user;
                        items[user * EACH + made++] = item;
                    }
                }
            }
            return Interactions.of(USERS, ITEMS, users, items);
        }
    }

    @Benchmark
    public ImplicitFactors leastSquaresEpoch(Taste taste) {
        return ImplicitFactors.fit(taste.interactions, RANK_64, Fitting.on(1));
    }

    @Benchmark
    public RankedItems topTwentyByFactors(Taste taste) {
        return taste.factors.top(taste.next(), 20);
    }

    @Benchmark
    public RankedItems topTwentyByNeighbours(Taste taste) {
        return taste.neighbours.top(taste.next(), 20);
    }
}
