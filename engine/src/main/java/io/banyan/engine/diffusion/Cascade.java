package io.banyan.engine.diffusion;

import io.banyan.engine.sampling.LiveEdgeSearch;

/** One run after another of a model, in a workspace of one thread. */
sealed interface Cascade permits Cascade.Independent, ThresholdCascade {

    /**
     * Spreads from the seeds until nobody new is reached.
     *
     * @return how many are active after each round, the seeds being round 0; at least one entry
     */
    int[] run(int[] seeds, long key);

    /** Edges that left an active node, over all runs of this workspace. */
    long trials();

    static Cascade of(CascadeModel model) {
        return switch (model) {
            case IndependentCascade cascade -> new Independent(new LiveEdgeSearch(cascade.edges()));
            case LinearThreshold threshold -> new ThresholdCascade(threshold.graph());
        };
    }

    /** A cascade is a breadth-first search over the live edges. */
    record Independent(LiveEdgeSearch search) implements Cascade {

        @Override
        public int[] run(int[] seeds, long key) {
            search.start(seeds);
            var rounds = new Rounds(search.size());
            int from = 0;
            int to = search.size();
            while (from < to) {
                search.expand(from, to, key);
                from = to;
                to = search.size();
                rounds.add(to);
            }
            return rounds.toArray();
        }

        @Override
        public long trials() {
            return search.trials();
        }
    }
}
