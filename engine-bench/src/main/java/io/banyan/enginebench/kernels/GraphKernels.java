package io.banyan.enginebench.kernels;

import io.banyan.engine.Progress;
import io.banyan.engine.diffusion.CampaignOutcome;
import io.banyan.engine.diffusion.CampaignSimulation;
import io.banyan.engine.diffusion.CascadeOutcome;
import io.banyan.engine.diffusion.CascadeSimulation;
import io.banyan.engine.diffusion.Runs;
import io.banyan.engine.influence.InfluenceMaximization;
import io.banyan.engine.influence.Precision;
import io.banyan.engine.risk.ColumnWeight;
import io.banyan.engine.risk.Components;
import io.banyan.engine.risk.Cores;
import io.banyan.engine.risk.DenseBlocks;
import io.banyan.engine.risk.LabelPropagation;
import io.banyan.engine.risk.TrustRanking;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** Spread and risk over one social graph, in one thread. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class GraphKernels {

    private static final int[] TRUSTED = {0, 1, 2};

    @Benchmark
    public CascadeOutcome cascadesSixtyFour(Friends friends) {
        return CascadeSimulation.simulate(friends.weighted, friends.seeds, new Runs(64, 1, 1), Progress.NONE);
    }

    @Benchmark
    public CampaignOutcome campaignTenRuns(Friends friends) {
        return CampaignSimulation.simulate(
                friends.graph, friends.campaign, friends.seeding, Friends.STEPS, new Runs(10, 1, 1), Progress.NONE);
    }

    @Benchmark
    public Object startersTen(Friends friends) {
        return InfluenceMaximization.maximize(
                friends.weighted, 10, new Precision(0.3, 1.0 / Friends.PEOPLE), 1, 1, Progress.NONE);
    }

    @Benchmark
    public Components components(Friends friends) {
        return Components.of(friends.graph, Progress.NONE);
    }

    @Benchmark
    public Cores cores(Friends friends) {
        return Cores.of(friends.undirected, Progress.NONE);
    }

    @Benchmark
    public Object denseBlock(Friends friends) {
        return DenseBlocks.find(friends.graph, 1, ColumnWeight.LOGARITHMIC, Progress.NONE);
    }

    @Benchmark
    public Object communities(Friends friends) {
        return LabelPropagation.communities(friends.undirected, new SplittableRandom(1), 20, Progress.NONE);
    }

    @Benchmark
    public Object trust(Friends friends) {
        return TrustRanking.over(friends.graph).from(TRUSTED, 0.85, 1e-6, Progress.NONE);
    }
}
