package io.banyan.kernel.journal;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Seeds;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@BanyanTest
class JournalTest {

    /** Something counted under a key. */
    record Counted(UUID key, int number, Instant at) implements Fact {}

    @Autowired
    Journal journal;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    Ids ids;

    @Autowired
    Clock clock;

    /** A node of its own: horizon, reader and a delivery for one subscriber. */
    private final class Node {
        final JournalHorizon horizon = new JournalHorizon(jdbc);
        final JournalReader reader = new JournalReader(jdbc, json, horizon);
        final Delivery delivery;

        Node(Subscription subscription) {
            delivery = new Delivery(subscription, jdbc, reader, horizon, transactions, clock);
        }

        Delivery.Outcome step() {
            horizon.advance();
            return delivery.deliver();
        }
    }

    private final List<Counted> taken = Collections.synchronizedList(new ArrayList<>());
    private String name = "";

    @BeforeEach
    void newSubscriber() {
        name = "test." + ids.next();
        jdbc.sql(
                        "insert into kernel.subscription values (:name, (select coalesce(max(position), 0) from kernel.journal), now())")
                .param("name", name)
                .update();
    }

    private Subscription subscription() {
        return Subscription.named(name)
                .on(Counted.class, fact -> taken.add(fact))
                .build();
    }

    private void append(UUID key, int... numbers) {
        for (var number : numbers) {
            journal.append(new Counted(key, number, clock.instant()));
        }
    }

    @Test
    void neverSkipsAFactThatIsCommittedLate() throws Exception {
        var node = new Node(subscription());
        var early = ids.next();
        var late = ids.next();
        var drawn = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var slow = Thread.ofVirtual()
                .start(() -> transactions.run(() -> {
                    append(early, 1);
                    drawn.countDown();
                    await(commit);
                }));
        drawn.await();
        transactions.run(() -> append(late, 2));
        for (int i = 0; i < 10; i++) {
            node.step();
        }
        assertThat(taken).as("the later position waits for the earlier one").isEmpty();
        commit.countDown();
        slow.join();
        eventually(() -> {
            node.step();
            assertThat(taken).extracting(Counted::number).containsExactly(1, 2);
        });
    }

    @Test
    void goesOnAfterARollback() {
        var node = new Node(subscription());
        try {
            transactions.run(() -> {
                append(ids.next(), 1);
                throw new IllegalStateException("undone");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("undone");
        }
        transactions.run(() -> append(ids.next(), 2));
        eventually(() -> {
            node.step();
            assertThat(taken).extracting(Counted::number).containsExactly(2);
        });
    }

    @Test
    void deliversEachFactOnceAndInOrderPerKeyThoughTwoNodesCompete() {
        Seeds.check(1, random -> {
            taken.clear();
            newSubscriber();
            var keys = new ArrayList<UUID>();
            for (int i = 0; i < 5; i++) {
                keys.add(ids.next());
            }
            var seeds = random.longs(8).toArray();
            var nodes = List.of(new Node(subscription()), new Node(subscription()));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int writer = 0; writer < 8; writer++) {
                    var key = keys.get(writer % 5);
                    var own = new java.util.SplittableRandom(seeds[writer]);
                    threads.execute(() -> {
                        for (int i = 0; i < 40; i++) {
                            write(key, own.nextInt(10) == 0);
                        }
                    });
                }
                for (var node : nodes) {
                    threads.execute(() -> {
                        for (int i = 0; i < 60; i++) {
                            node.step();
                        }
                    });
                }
            }
            var expected = jdbc.sql("select count(*) from kernel.journal where key = any(:keys)")
                    .param("keys", keys.toArray(UUID[]::new))
                    .query(Integer.class)
                    .single();
            eventually(() -> {
                nodes.forEach(Node::step);
                assertThat(taken).hasSizeGreaterThanOrEqualTo(expected);
            });
            nodes.forEach(Node::step);
            assertThat(taken).hasSize(expected);
            Map<UUID, Integer> last = new HashMap<>();
            for (var fact : List.copyOf(taken)) {
                assertThat(fact.number()).isEqualTo(last.getOrDefault(fact.key(), 0) + 1);
                last.put(fact.key(), fact.number());
            }
        });
    }

    /** Appends the next number of the key under the lock of the key, and now and then takes it back. */
    private void write(UUID key, boolean undo) {
        try {
            transactions.run(() -> {
                jdbc.sql("select pg_advisory_xact_lock(:key)")
                        .param("key", key.getLeastSignificantBits())
                        .query((row, number) -> number)
                        .single();
                var next = jdbc.sql("select count(*) from kernel.journal where key = :key")
                        .param("key", key)
                        .query(Integer.class)
                        .single();
                append(key, next + 1);
                if (undo) {
                    throw new IllegalStateException("undone");
                }
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("undone");
        }
    }

    @Test
    void parksWhatCannotBeTakenWithItsKeyAndLetsOthersPass() {
        var bad = ids.next();
        var good = ids.next();
        var node = new Node(Subscription.named(name)
                .on(Counted.class, fact -> {
                    if (fact.number() == 13) {
                        throw new IllegalStateException("cannot take 13");
                    }
                    taken.add(fact);
                })
                .build());
        transactions.run(() -> {
            append(bad, 1, 13, 2);
            append(good, 3);
        });
        eventually(() -> {
            node.step();
            assertThat(taken).extracting(Counted::number).endsWith(3);
        });
        assertThat(taken.stream()
                        .filter(f -> f.key().equals(bad))
                        .map(Counted::number)
                        .distinct())
                .containsExactly(1);
        var parked = jdbc.sql("select count(*) from kernel.parked_entry where subscription = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
        assertThat(parked).isEqualTo(2);
    }

    @Test
    void whatASubscriberWroteIsUndoneWithTheDeliveryThatFailed() {
        var key = ids.next();
        var marker = "marker-" + key;
        var node = new Node(Subscription.named(name)
                .on(Counted.class, fact -> {
                    jdbc.sql("insert into kernel.setting values (:key, to_jsonb(1), now())")
                            .param("key", marker)
                            .update();
                    if (taken.isEmpty()) {
                        taken.add(fact);
                        throw new IllegalStateException("first time fails");
                    }
                })
                .build());
        transactions.run(() -> append(key, 1));
        eventually(() -> {
            node.step();
            assertThat(jdbc.sql("select count(*) from kernel.setting where key = :key")
                            .param("key", marker)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
