package io.banyan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.bench.traffic.TrafficRun;
import io.banyan.bench.traffic.TrafficRun.Plan;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two server nodes on one database keep the promises of one, also when one of them dies. */
@Tag("slow")
class TwoNodesTest {

    @TempDir
    Path folder;

    @Test
    void twoNodesShareTheWorkAndSurviveTheDeathOfOne() throws Exception {
        try (var first = new Installation(folder.resolve("first"), "--banyan.sample=shop")) {
            first.start();
            try (var second = second(first)) {
                second.start();
                var records = new Path[] {folder.resolve("record-1"), folder.resolve("record-2")};
                var one = crowd(first, 11, records[0]);
                var other = crowd(second, 12, records[1]);
                assertThat(one.join()).isPositive();
                assertThat(other.join()).isPositive();
                var third = crowd(first, 13, folder.resolve("record-3"));
                second.kill();
                assertThat(third.join()).isPositive();
                Books.areRight(first);
                for (var record : records) {
                    Books.keep(first, record);
                }
                Books.keep(first, folder.resolve("record-3"));
            }
        }
    }

    /** A second node on the database that the first one started, with the same keys. */
    private Installation second(Installation first) throws Exception {
        var database = DatabaseAccess.of(first.data());
        return new Installation(
                folder.resolve("second"),
                "--banyan.sample=shop",
                "--banyan.database.url=" + database.url(),
                "--banyan.database.user=" + database.user(),
                "--banyan.database.password=" + database.password(),
                "--banyan.vault.key-file=" + first.data().resolve("secrets/vault.json"));
    }

    private static CompletableFuture<Long> crowd(Installation installation, long seed, Path record) throws Exception {
        var plan = new Plan(installation.url(), installation.key(), 30, Duration.ofSeconds(15), seed, 8, record);
        return CompletableFuture.supplyAsync(() -> {
            try {
                return new TrafficRun(plan)
                        .run(new PrintStream(PrintStream.nullOutputStream()))
                        .of("orders");
            } catch (Exception failure) {
                throw new CompletionException(failure);
            }
        });
    }
}
