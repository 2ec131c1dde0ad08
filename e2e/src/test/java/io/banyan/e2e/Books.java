package io.banyan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Holds an installation to what it acknowledged and to what must always add up. */
final class Books {

    private static final Duration CATCH_UP = Duration.ofMinutes(1);
    private static final Set<String> PAID = Set.of("PAID", "FULFILLED", "COMPLETED", "CANCELLED");

    private Books() {}

    /** Subscribers catch up, nothing is parked, no timer is late, and all books are right. */
    static void areRight(Installation installation) {
        Patience.within(CATCH_UP, () -> {
            var system = installation.ask("/api/console/system").orElseThrow();
            for (var subscription : system.path("journal").path("subscriptions")) {
                assertThat(subscription.path("parked").asLong())
                        .as(subscription.toString())
                        .isZero();
                assertThat(subscription.path("lag").asLong())
                        .as(subscription.toString())
                        .isZero();
            }
            assertThat(system.path("timers").path("due").asLong()).isZero();
        });
        var books = installation.ask("/api/console/system/books").orElseThrow();
        assertThat(books.path("right").asBoolean()).as(books.toPrettyString()).isTrue();
        assertThat(books.path("ledger").path("sumIsZero").asBoolean()).isTrue();
    }

    /** Every order and payment that was acknowledged is there. */
    static void keep(Installation installation, Path record) throws IOException {
        Map<String, String> acknowledged = new HashMap<>();
        for (var line : Files.readAllLines(record)) {
            var parts = line.split(" ", 2);
            if (parts.length == 2 && (parts[0].equals("paid") || !acknowledged.containsKey(parts[1]))) {
                acknowledged.put(parts[1], parts[0]);
            }
        }
        assertThat(acknowledged).as("the crowd must have bought something").isNotEmpty();
        try (var console = installation.console()) {
            for (var order : acknowledged.entrySet()) {
                var found = console.got("/api/console/orders/" + order.getKey());
                assertThat(found.path("id").asString()).isEqualTo(order.getKey());
                if (order.getValue().equals("paid")) {
                    assertThat(PAID).contains(found.path("state").asString());
                }
            }
        }
    }
}
