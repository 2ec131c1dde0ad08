package io.banyan.bench.traffic;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lets a crowd loose on a shop for a while. */
public final class TrafficRun {

    /** Programs that do not look like a browser are taken for crawlers, whose visits do not count. */
    private static final String PHONE =
            "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36";

    private static final Duration REPORT_EVERY = Duration.ofSeconds(10);

    /**
     * What is to happen.
     *
     * @param url where the shop listens
     * @param key of the console's API, to read the sandbox's sign-in codes with
     * @param seed the same seed gives the same people, friends and inclinations
     * @param pace 1 for people, more for people in a hurry
     * @param record a file for what the server acknowledged, or none
     */
    public record Plan(
            URI url,
            String key,
            int people,
            Duration duration,
            long seed,
            double pace,
            @Nullable Path record) {}

    private final Plan plan;

    public TrafficRun(Plan plan) {
        this.plan = plan;
    }

    /** Runs until the time is over and everybody has gone home; tells how it goes on the way. */
    public Tally run(PrintStream watch) throws IOException, InterruptedException {
        var tally = new Tally();
        var random = new SplittableRandom(plan.seed());
        var crowd = new Crowd(SocialGraph.grow(plan.people(), random.split()));
        var begin = System.nanoTime();
        var end = begin + plan.duration().toNanos();
        watch.println("traffic: %d people for %d s, seed %d"
                .formatted(plan.people(), plan.duration().toSeconds(), plan.seed()));
        try (var record = new Acknowledgements(plan.record())) {
            var threads = Executors.newVirtualThreadPerTaskExecutor();
            try (threads) {
                for (int i = 0; i < plan.people(); i++) {
                    threads.execute(person(i, crowd, tally, record, random.split(), end));
                }
                threads.shutdown();
                while (!threads.awaitTermination(REPORT_EVERY.toSeconds(), TimeUnit.SECONDS)) {
                    var gone = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
                    watch.println("traffic: %d/%d s, %s"
                            .formatted(gone, plan.duration().toSeconds(), tally.line()));
                }
            }
        }
        return tally;
    }

    private Person person(
            int number, Crowd crowd, Tally tally, Acknowledgements record, SplittableRandom random, long end) {
        var session = new Session(plan.url(), Map.of("User-Agent", PHONE), tally, end);
        var console = new Session(plan.url(), Map.of("Authorization", "Bearer " + plan.key()), tally, end);
        var shopper = new Shopper(number, phone(number), plan.pace(), crowd, session, console, tally, record, random);
        return new Person(shopper, crowd, List.of(session, console));
    }

    /** Numbers of their own for each seed. */
    private String phone(int number) {
        return "1%010d".formatted(3_000_000_000L + Math.floorMod(plan.seed() * 7_919, 600_000) * 10_000L + number);
    }
}
