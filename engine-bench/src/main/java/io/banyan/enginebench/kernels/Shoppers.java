package io.banyan.enginebench.kernels;

import io.banyan.engine.activity.ActivityBuilder;
import io.banyan.engine.activity.ActivityIndex;
import io.banyan.engine.activity.Population;
import java.time.ZoneId;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * 20,000 seeded people with 20 events on average within 60 days, a few people with very many; and a pool of one thread, so that a kernel
 * is timed on one core. Event 0 is the commonest; each following one is rarer by a third.
 */
@State(Scope.Benchmark)
public class Shoppers {

    static final int PEOPLE = 20_000;
    static final int EVENTS = 400_000;
    static final int KINDS = 12;
    static final int CHANNELS = 8;
    static final int DAYS = 60;
    static final int FIRST_DAY = 20_000;

    private static final int DAY = 86_400;
    private static final long SEED = 42;

    final ForkJoinPool oneThread = new ForkJoinPool(1);
    final ActivityIndex index = build();
    final Population everybody = Population.of(index);

    @Setup(Level.Trial)
    public void check() {
        if (index.people() == 0) {
            throw new IllegalStateException("nobody to measure with");
        }
    }

    @TearDown(Level.Trial)
    public void stop() {
        oneThread.close();
    }

    <T> T onOneThread(Supplier<T> computation) {
        return oneThread.submit(computation::get).join();
    }

    private static ActivityIndex build() {
        var builder = ActivityBuilder.inMemory(ZoneId.of("Asia/Shanghai"));
        for (int kind = 0; kind < KINDS; kind++) {
            builder.event("Event " + kind);
        }
        int channel = builder.property("channel");
        for (int value = 1; value <= CHANNELS; value++) {
            builder.value(channel, "Channel " + value);
        }
        var random = new SplittableRandom(SEED);
        for (int event = 0; event < EVENTS; event++) {
            int person = (int) (PEOPLE * Math.pow(random.nextDouble(), 2));
            int kind = Math.min(KINDS - 1, (int) (-Math.log(1 - random.nextDouble()) / Math.log(1.5)));
            long second = (long) FIRST_DAY * DAY + random.nextInt(DAYS * DAY);
            builder.add(person, kind, second);
            builder.with(channel, 1 + random.nextInt(CHANNELS)).amount(random.nextInt(10_000));
        }
        return builder.build();
    }
}
