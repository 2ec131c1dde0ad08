package io.banyan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.bench.traffic.Tally;
import io.banyan.bench.traffic.TrafficRun;
import io.banyan.bench.traffic.TrafficRun.Plan;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Server and database are killed at random moments while people shop, groups fail and rewards fall due, and while many
 * want the same money, coupon, help or unit at once. Afterwards every acknowledged order is there, every member of a failed
 * group has all money back once, every reward was given once, nothing was given to more than may have it, whoever asks
 * again gets the first answer, and all books add up.
 */
@Tag("slow")
class KillTest {

    private static final int ROUNDS = 2;
    private static final int PEOPLE = 40;

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLostWhenTheServerIsKilled() throws Exception {
        killing(Installation::kill, true);
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheDatabaseIsKilled() throws Exception {
        killing(Installation::killDatabase, false);
    }

    @FunctionalInterface
    private interface Blow {
        void strike(Installation installation) throws Exception;
    }

    private void killing(Blow blow, boolean startAgain) throws Exception {
        var seed = Long.getLong("banyan.seed", System.nanoTime());
        System.out.println("kill test with -Dbanyan.seed=" + seed);
        var random = new SplittableRandom(seed);
        try (var installation = new Installation(folder.resolve("data"), "--banyan.sample=shop")) {
            installation.start();
            var people = People.signUp(installation, 64);
            for (int round = 0; round < ROUNDS; round++) {
                var record = folder.resolve("record-" + round);
                var crowd = crowd(installation, seed + round, record);
                // The moment is drawn, so that over the runs every step gets its turn.
                var moment = System.nanoTime() + random.nextLong(6_000, 12_000) * 1_000_000;
                var scenes = scenes(people, round);
                LockSupport.parkNanos(Math.max(0, moment - System.nanoTime()));
                var promises = new Promises(installation);
                promises.comeDue();
                var storm = Storm.over(scenes);
                LockSupport.parkNanos(Duration.ofMillis(random.nextLong(0, 600)).toNanos());
                blow.strike(installation);
                if (startAgain) {
                    installation.start();
                }
                var tally = crowd.join();
                assertThat(tally.of("orders")).as("orders in round %d", round).isPositive();
                Books.areRight(installation);
                Books.keep(installation, record);
                promises.areKeptOnce();
                storm.settle();
                for (var scene : scenes) {
                    scene.isRight();
                }
            }
            var promises = new Promises(installation);
            promises.comeDue();
            Books.areRight(installation);
            promises.areKeptOnce();
            assertThat(promises.groupsThatFailed()).as("groups that failed").isPositive();
        }
    }

    /** What went wrong in shops of this kind, each with the number it was seen with; by others in each round. */
    private static List<Scene> scenes(People people, int round) throws Exception {
        return List.of(
                new GroupScene(people, 3 * round),
                new WithdrawalScene(people, 10 + 2 * round, 11 + 2 * round),
                new BargainScene(people, 20 + round),
                new CouponScene(people, 52 + round),
                new FlashScene(people));
    }

    private static CompletableFuture<Tally> crowd(Installation installation, long seed, Path record) throws Exception {
        var plan = new Plan(installation.url(), installation.key(), PEOPLE, Duration.ofSeconds(20), seed, 8, record);
        return CompletableFuture.supplyAsync(() -> {
            try {
                return new TrafficRun(plan).run(new PrintStream(PrintStream.nullOutputStream()));
            } catch (Exception failure) {
                throw new CompletionException(failure);
            }
        });
    }
}
