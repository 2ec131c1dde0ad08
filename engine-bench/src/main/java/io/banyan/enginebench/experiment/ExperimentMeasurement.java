package io.banyan.enginebench.experiment;

import io.banyan.engine.experiment.assignment.Assignment;
import io.banyan.engine.experiment.assignment.Experiment;
import io.banyan.engine.experiment.assignment.Ranges;
import io.banyan.engine.experiment.inference.FixedTest;
import io.banyan.engine.experiment.inference.SequentialTest;
import io.banyan.engine.experiment.metric.Comparison;
import io.banyan.engine.experiment.metric.Difference;
import io.banyan.engine.experiment.metric.Effect;
import io.banyan.engine.experiment.metric.Mean;
import io.banyan.engine.experiment.metric.Moments;
import io.banyan.engine.experiment.metric.MomentsCollector;
import io.banyan.enginebench.Measurement;
import io.banyan.enginebench.Options;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Assignments and comparisons a second in one thread; and over simulated experiments without any effect, read 40 times while 4,000 people
 * come in, how often the fixed and the sequential test raise a false alarm.
 */
public final class ExperimentMeasurement implements Measurement {

    private static final long SEED = 20_240_601;
    private static final int READINGS = 40;
    private static final int PEOPLE_PER_READING = 50;

    @Override
    public String name() {
        return "experiment";
    }

    @Override
    public String summary() {
        return "assignments and comparisons a second, false alarms of A/A read once and under peeking";
    }

    @Override
    public Set<String> options() {
        return Set.of("people", "experiments");
    }

    @Override
    public void run(Options options, PrintStream out) {
        assignments(options.count("people", "5M"), out);
        comparisons(options.count("people", "5M"), out);
        falseAlarms(options.count("experiments", "4k"), out);
    }

    private static void assignments(int people, PrintStream out) {
        Experiment experiment = Experiment.of("free-shipping", Ranges.equal(3, 0.9));
        String[] ids = new String[10_000];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = "01890a5d-ac96-774b-bcce-" + String.format(Locale.ROOT, "%012d", i);
        }
        long in = 0;
        for (int pass = 0; pass < 2; pass++) {
            in = 0;
            long began = System.nanoTime();
            for (int person = 0; person < people; person++) {
                in += experiment.assign(ids[person % ids.length]) instanceof Assignment.Assigned ? 1 : 0;
            }
            if (pass == 1) {
                print(out, "assignments_per_second", people / seconds(began));
            }
        }
        print(out, "assigned_share", (double) in / people);
    }

    private static void comparisons(int count, PrintStream out) {
        Mean control = Mean.ofSums(3407, 1396.87, 52377.9767);
        Mean treatment = Mean.ofSums(3461, 2422.7, 134698.29);
        double sum = 0;
        for (int pass = 0; pass < 2; pass++) {
            long began = System.nanoTime();
            for (int i = 0; i < count / 10; i++) {
                Effect effect = (Effect) Comparison.of(control, treatment, Difference.RELATIVE);
                sum += FixedTest.twoSided().of(effect).pValue();
            }
            if (pass == 1) {
                print(out, "comparisons_per_second", count / 10.0 / seconds(began));
            }
        }
        print(out, "comparison_p_value", sum / 2 / (count / 10.0));
    }

    private static void falseAlarms(int experiments, PrintStream out) {
        SplittableRandom random = new SplittableRandom(SEED);
        FixedTest fixed = FixedTest.twoSided();
        SequentialTest sequential = SequentialTest.twoSided().withTuning(1_000);
        int last = 0;
        int peeking = 0;
        int always = 0;
        for (int experiment = 0; experiment < experiments; experiment++) {
            Moments control = Moments.none(1);
            Moments treatment = Moments.none(1);
            boolean anyFixed = false;
            boolean anySequential = false;
            for (int reading = 1; reading <= READINGS; reading++) {
                control = control.plus(newcomers(random));
                treatment = treatment.plus(newcomers(random));
                Effect effect = (Effect) Comparison.of(new Mean(control), new Mean(treatment), Difference.ABSOLUTE);
                boolean alarm = fixed.of(effect).pValue() < 0.05;
                anyFixed |= alarm;
                anySequential |= sequential.of(effect).pValue() < 0.05;
                last += reading == READINGS && alarm ? 1 : 0;
            }
            peeking += anyFixed ? 1 : 0;
            always += anySequential ? 1 : 0;
        }
        print(out, "false_alarms.fixed_read_once", (double) last / experiments);
        print(out, "false_alarms.fixed_under_peeking", (double) peeking / experiments);
        print(out, "false_alarms.sequential_under_peeking", (double) always / experiments);
    }

    private static Moments newcomers(SplittableRandom random) {
        MomentsCollector collector = new MomentsCollector(1);
        for (int person = 0; person < PEOPLE_PER_READING; person++) {
            collector.add(random.nextExponential());
        }
        return collector.moments();
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void print(PrintStream out, String name, double value) {
        out.printf(Locale.ROOT, "experiment.%s: %.4f%n", name, value);
    }
}
