package io.banyan.enginebench.spread;

import io.banyan.engine.Progress;
import io.banyan.engine.diffusion.CampaignMeasure;
import io.banyan.engine.diffusion.CampaignModel;
import io.banyan.engine.diffusion.CampaignOutcome;
import io.banyan.engine.diffusion.CampaignSimulation;
import io.banyan.engine.diffusion.Delay;
import io.banyan.engine.diffusion.Runs;
import io.banyan.engine.diffusion.Seeding;
import io.banyan.engine.graph.Graph;
import io.banyan.engine.graph.GraphGenerators;
import java.io.PrintStream;
import java.util.Random;

/** A referral campaign that takes hold: K above 1, two weeks in hours, with budget and stock that end some of the runs. */
final class CampaignLoad {

    private static final int STEPS = 14 * 24;

    private final Graph friends;
    private final CampaignModel model;
    private final Seeding seeding;
    private final int runs;

    CampaignLoad(int people, int runs) {
        this.runs = runs;
        friends = GraphGenerators.preferentialAttachment(people, 5, new Random(1));
        var behaviour =
                new CampaignModel.Behaviour(.5, 20, .3, .6, .5, new Delay.LogNormal(3, 1), new Delay.LogNormal(6, 1.2));
        var rewards = new CampaignModel.Rewards(CampaignModel.Trigger.ORDERED, 800, 500, 10);
        var limits = new CampaignModel.Limits(people * 300L, people / 2, CampaignModel.AfterBudget.GOES_ON);
        model = new CampaignModel(behaviour, rewards, limits);
        seeding = Seeding.atOnce(new Random(2).ints(people / 1_000, 0, people).toArray());
    }

    CampaignOutcome run(int count, int threads) {
        return CampaignSimulation.simulate(friends, model, seeding, STEPS, new Runs(count, 3, threads), Progress.NONE);
    }

    void run(int threads, PrintStream out) {
        long began = System.nanoTime();
        double cpuBegan = SpreadMeasurement.processSeconds();
        var outcome = run(runs, threads);
        double simulated = SpreadMeasurement.seconds(began);
        var bands = outcome.bands(CampaignMeasure.PARTICIPANTS);
        double seconds = SpreadMeasurement.seconds(began);
        SpreadMeasurement.print(
                out, runs == 1_000 ? "campaign_thousand_runs.seconds" : "campaign_runs.seconds", seconds);
        SpreadMeasurement.print(out, "campaign.processor_seconds", SpreadMeasurement.processSeconds() - cpuBegan);
        SpreadMeasurement.print(out, "campaign.bands_seconds", seconds - simulated);
        SpreadMeasurement.print(
                out, "campaign.participants.median", bands.getLast().median());
        SpreadMeasurement.print(
                out, "campaign.participants.lower90", bands.getLast().lower90());
        SpreadMeasurement.print(
                out, "campaign.participants.upper90", bands.getLast().upper90());
        SpreadMeasurement.print(
                out,
                "campaign.invitations",
                outcome.total(CampaignMeasure.INVITATIONS).mean());
        SpreadMeasurement.print(out, "campaign.runs_ended_by_budget", outcome.endedByBudget());
        SpreadMeasurement.print(out, "campaign.runs_sold_out", outcome.soldOut());
    }
}
