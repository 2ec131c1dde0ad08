package io.banyan.enginebench.kernels;

import io.banyan.engine.value.BgNbd;
import io.banyan.engine.value.Histories;
import io.banyan.engine.value.History;
import java.util.ArrayList;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Three years of days with a weekly season, and 20,000 customers watched for a year. */
@State(Scope.Benchmark)
public class Figures {

    private static final int DAYS = 1_095;
    private static final int CUSTOMERS = 20_000;
    private static final double WEEKS = 52;
    private static final double[] WEEK = {8, 5, 1, 0, -2, -5, -7};

    final double[] days = days();
    final Histories customers = customers();

    private static double[] days() {
        var random = new SplittableRandom(1);
        var days = new double[DAYS];
        double level = 200;
        for (int day = 0; day < DAYS; day++) {
            double error = 4 * random.nextGaussian();
            days[day] = level + WEEK[day % 7] + error;
            level += 0.2 * error;
        }
        return days;
    }

    private static Histories customers() {
        var random = new SplittableRandom(2);
        var model = new BgNbd(0.243, 4.414, 0.793, 2.426);
        var histories = new ArrayList<History>(CUSTOMERS);
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            var times = model.simulate(random, WEEKS);
            double last = times.length == 0 ? 0 : Math.min(WEEKS, Math.ceil(times[times.length - 1]));
            histories.add(new History(times.length, last, WEEKS));
        }
        return Histories.of(histories);
    }
}
