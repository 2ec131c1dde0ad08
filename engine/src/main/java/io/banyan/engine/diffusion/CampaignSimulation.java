package io.banyan.engine.diffusion;

import io.banyan.engine.Progress;
import io.banyan.engine.graph.Graph;
import io.banyan.engine.sampling.IndexedRandom;
import io.banyan.engine.sampling.ParallelRuns;
import java.util.List;

/**
 * Simulates a campaign on a graph of friends many times. Every decision has its luck by run and by person or edge: two plans
 * simulated with the same {@link Runs} meet the same people in the same mood, so that small differences between plans show.
 */
public final class CampaignSimulation {

    private static final int MOST_STEPS = 1_000_000;

    private CampaignSimulation() {}

    /**
     * @param friends an edge from each person to everybody whom they might invite; weights, if any, are closeness from 0 to 1
     * @param steps how long to look; the outcome has the moments 0 … steps
     * @throws IllegalArgumentException if a weight is out of range or the seeding names nobody of the graph
     */
    public static CampaignOutcome simulate(
            Graph friends, CampaignModel model, Seeding seeding, int steps, Runs runs, Progress progress) {
        if (steps < 0 || steps > MOST_STEPS) {
            throw new IllegalArgumentException("steps must be from 0 to " + MOST_STEPS + ": " + steps);
        }
        seeding.checkWithin(friends.nodes());
        for (int edge = 0; friends.weighted() && edge < friends.edges(); edge++) {
            if (!(friends.weight(edge) >= 0 && friends.weight(edge) <= 1)) {
                throw new IllegalArgumentException("weight must be between 0 and 1: " + friends.weight(edge));
            }
        }
        var histories = new CampaignHistory[runs.count()];
        ParallelRuns.forEach(runs.count(), runs.threads(), progress, () -> {
            var campaign = new CampaignRun(friends, model, seeding, steps);
            return run -> histories[run] = campaign.run(IndexedRandom.key(runs.seed(), run));
        });
        return new CampaignOutcome(steps, List.of(histories));
    }
}
