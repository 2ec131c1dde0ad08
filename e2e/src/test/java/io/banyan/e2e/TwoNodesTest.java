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
            try (var second = Nodes.beside(first, folder.resolve("second"), "--banyan.sample=shop")) {
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
