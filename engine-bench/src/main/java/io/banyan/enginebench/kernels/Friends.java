package io.banyan.enginebench.kernels;

import io.banyan.engine.diffusion.CampaignModel;
import io.banyan.engine.diffusion.Delay;
import io.banyan.engine.diffusion.IndependentCascade;
import io.banyan.engine.diffusion.Seeding;
import io.banyan.engine.graph.Graph;
import io.banyan.engine.graph.GraphGenerators;
import java.util.Random;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** 20,000 people of preferential attachment with 200,000 edges, some seeds, and a referral campaign over a fortnight of hours. */
@State(Scope.Benchmark)
public class Friends {

    static final int PEOPLE = 20_000;
    static final int STEPS = 14 * 24;

    private static final int FRIENDS = 5;

    final Graph graph = GraphGenerators.preferentialAttachment(PEOPLE, FRIENDS, new Random(1));
    final Graph undirected = graph.undirected();
    final IndependentCascade weighted = IndependentCascade.weighted(graph);
    final int[] seeds = new Random(2).ints(20, 0, PEOPLE).toArray();
    final Seeding seeding = Seeding.atOnce(seeds);
    final CampaignModel campaign = new CampaignModel(
            new CampaignModel.Behaviour(.5, 20, .3, .6, .5, new Delay.LogNormal(3, 1), new Delay.LogNormal(6, 1.2)),
            new CampaignModel.Rewards(CampaignModel.Trigger.ORDERED, 800, 500, 10),
            new CampaignModel.Limits(PEOPLE * 300L, PEOPLE / 2, CampaignModel.AfterBudget.GOES_ON));
}
