package io.banyan.enginebench.kernels;

import io.banyan.enginebench.Measurement;
import io.banyan.enginebench.Options;
import java.io.PrintStream;
import java.util.Objects;
import java.util.Set;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs every benchmark of this package and prints {@code kernels.<method>.ns_per_op} by the clock on the wall,
 * {@code kernels.<method>.processor_ns_per_op} by that of the processors, which is the one to compare on a shared machine, and
 * {@code kernels.<method>.bytes_per_op}. A new one needs no more than a method with {@code @Benchmark}.
 */
public final class Kernels implements Measurement {

    @Override
    public String name() {
        return "kernels";
    }

    @Override
    public String summary() {
        return "time and allocation of single computations   --only PATTERN --seconds 1 --rounds 5 --forks 1";
    }

    @Override
    public Set<String> options() {
        return Set.of("only", "seconds", "rounds", "forks");
    }

    @Override
    public void run(Options options, PrintStream out) throws RunnerException {
        var time = TimeValue.seconds(options.count("seconds", "1"));
        var jmh = new OptionsBuilder()
                .include(Kernels.class.getPackageName() + ".*" + options.text("only", ""))
                .forks(options.count("forks", "1"))
                .warmupIterations(options.count("rounds", "5"))
                .warmupTime(time)
                .measurementIterations(options.count("rounds", "5"))
                .measurementTime(time)
                .addProfiler(GCProfiler.class)
                .addProfiler(ProcessorTime.class)
                .jvmArgsAppend("--sun-misc-unsafe-memory-access=allow") // JMH looks at its own fields that way
                .verbosity(VerboseMode.SILENT)
                .build();
        for (var result : new Runner(jmh).run()) {
            print(result, out);
        }
    }

    private static void print(RunResult result, PrintStream out) {
        var primary = result.getPrimaryResult();
        out.printf("kernels.%s.ns_per_op: %.0f%n", primary.getLabel(), primary.getScore());
        out.printf("kernels.%s.processor_ns_per_op: %.0f%n", primary.getLabel(), score(result, ProcessorTime.LABEL));
        out.printf("kernels.%s.bytes_per_op: %.0f%n", primary.getLabel(), score(result, "gc.alloc.rate.norm"));
    }

    private static double score(RunResult result, String label) {
        return Objects.requireNonNull(result.getSecondaryResults().get(label)).getScore();
    }
}
