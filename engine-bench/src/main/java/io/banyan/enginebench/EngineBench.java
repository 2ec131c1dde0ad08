package io.banyan.enginebench;

import io.banyan.enginebench.experiment.ExperimentMeasurement;
import io.banyan.enginebench.insight.InsightMeasurement;
import io.banyan.enginebench.kernels.Kernels;
import io.banyan.enginebench.ranking.RankingMeasurement;
import io.banyan.enginebench.risk.RiskMeasurement;
import io.banyan.enginebench.series.SeriesMeasurement;
import io.banyan.enginebench.spread.SpreadMeasurement;
import io.banyan.enginebench.value.ValueMeasurement;
import java.util.Arrays;
import java.util.List;

/** The measurements of the engine, by name. */
public final class EngineBench {

    private static final List<Measurement> MEASUREMENTS = List.of(
            new ExperimentMeasurement(),
            new InsightMeasurement(),
            new Kernels(),
            new RankingMeasurement(),
            new RiskMeasurement(),
            new SeriesMeasurement(),
            new SpreadMeasurement(),
            new ValueMeasurement());

    private EngineBench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0 || arguments[0].equals("--help")) {
            MEASUREMENTS.forEach(each -> System.out.printf("  %-10s %s%n", each.name(), each.summary()));
            return;
        }
        var chosen = MEASUREMENTS.stream()
                .filter(each -> each.name().equals(arguments[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no measurement " + arguments[0]));
        chosen.run(Options.parse(Arrays.copyOfRange(arguments, 1, arguments.length), chosen.options()), System.out);
    }
}
