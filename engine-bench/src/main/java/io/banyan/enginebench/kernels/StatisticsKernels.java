package io.banyan.enginebench.kernels;

import io.banyan.engine.Progress;
import io.banyan.engine.experiment.assignment.Assignment;
import io.banyan.engine.experiment.assignment.Experiment;
import io.banyan.engine.experiment.assignment.Ranges;
import io.banyan.engine.experiment.inference.FixedTest;
import io.banyan.engine.experiment.inference.SequentialTest;
import io.banyan.engine.experiment.metric.Comparison;
import io.banyan.engine.experiment.metric.Difference;
import io.banyan.engine.experiment.metric.Effect;
import io.banyan.engine.experiment.metric.Mean;
import io.banyan.engine.series.anomaly.AnomalyDetection;
import io.banyan.engine.series.decomposition.Stl;
import io.banyan.engine.series.smoothing.ExponentialSmoothing;
import io.banyan.engine.value.BgNbd;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** Experiments, series and value. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StatisticsKernels {

    private static final Experiment EXPERIMENT = Experiment.of("free-shipping", Ranges.equal(3, 0.9));
    private static final Mean CONTROL = Mean.ofSums(3407, 1396.87, 52377.9767);
    private static final Mean TREATMENT = Mean.ofSums(3461, 2422.7, 134698.29);

    @Benchmark
    public Assignment assignment() {
        return EXPERIMENT.assign("01890a5d-ac96-774b-bcce-b302099a8057");
    }

    @Benchmark
    public double fixedTest() {
        return FixedTest.twoSided()
                .of((Effect) Comparison.of(CONTROL, TREATMENT, Difference.RELATIVE))
                .pValue();
    }

    @Benchmark
    public double sequentialTest() {
        return SequentialTest.twoSided()
                .of((Effect) Comparison.of(CONTROL, TREATMENT, Difference.RELATIVE))
                .pValue();
    }

    @Benchmark
    public Object robustDecomposition(Figures figures) {
        return Stl.periodic(7).robust().decompose(figures.days);
    }

    @Benchmark
    public Object anomalies(Figures figures) {
        return AnomalyDetection.of(7).in(figures.days);
    }

    @Benchmark
    public Object chosenForecast(Figures figures) {
        return ExponentialSmoothing.choose(figures.days, 7, Progress.NONE);
    }

    @Benchmark
    public Object purchaseModelFit(Figures figures) {
        return BgNbd.fit(figures.customers, Progress.NONE);
    }
}
