package io.banyan.enginebench.kernels;

import io.banyan.engine.Progress;
import io.banyan.engine.attribution.ConversionPaths;
import io.banyan.engine.attribution.Credits;
import io.banyan.engine.attribution.Model;
import io.banyan.engine.funnel.Funnel;
import io.banyan.engine.funnel.FunnelReport;
import io.banyan.engine.funnel.Ordering;
import io.banyan.engine.funnel.Step;
import io.banyan.engine.path.PathFlow;
import io.banyan.engine.path.Paths;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** What walks the events of people one by one. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SequenceKernels {

    private static final Funnel FUNNEL =
            Funnel.within(Duration.ofDays(7), Step.on(0), Step.on(1), Step.on(2), Step.on(3), Step.on(4));
    private static final Paths PATHS = Paths.fromTheBeginning();
    private static final ConversionPaths TOUCHES = new ConversionPaths(Set.of(0, 1), 0, 2, 30 * 86_400L);

    @Benchmark
    public FunnelReport funnel(Shoppers shoppers) {
        return shoppers.onOneThread(() -> FUNNEL.report(shoppers.index, null, Progress.NONE));
    }

    @Benchmark
    public FunnelReport funnelStrict(Shoppers shoppers) {
        var strict = FUNNEL.ordering(Ordering.STRICT_WITH_REENTRY);
        return shoppers.onOneThread(() -> strict.report(shoppers.index, null, Progress.NONE));
    }

    @Benchmark
    public FunnelReport funnelAnyOrder(Shoppers shoppers) {
        var any = FUNNEL.ordering(Ordering.ANY);
        return shoppers.onOneThread(() -> any.report(shoppers.index, null, Progress.NONE));
    }

    @Benchmark
    public PathFlow pathFlow(Shoppers shoppers) {
        return shoppers.onOneThread(() -> PATHS.flow(shoppers.index, null, 50, Progress.NONE));
    }

    @Benchmark
    public Credits attributionMarkov(Shoppers shoppers) {
        return shoppers.onOneThread(
                () -> TOUCHES.credit(shoppers.index, new Model.MarkovRemoval(), null, Progress.NONE));
    }
}
