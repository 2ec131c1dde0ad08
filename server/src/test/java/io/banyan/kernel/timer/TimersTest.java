package io.banyan.kernel.timer;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.TestClock;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.transaction.Transactions;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BanyanTest
class TimersTest {

    @Autowired
    Bell bell;

    @Autowired
    Timers timers;

    @Autowired
    Transactions transactions;

    @Autowired
    TestClock clock;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient jdbc;

    @Test
    void goesOffOnceWhenItIsDueAndNotBefore() {
        var key = ids.next().toString();
        timers.schedule("test.bell", key, clock.instant().plus(Duration.ofHours(2)), "ding");
        timers.schedule("test.bell", key + "-soon", clock.instant(), "ding");
        eventually(() -> assertThat(bell.rung).contains(key + "-soon=ding"));
        assertThat(bell.rung).doesNotContain(key + "=ding");
        clock.advance(Duration.ofHours(2));
        eventually(() -> assertThat(bell.rung).contains(key + "=ding"));
        assertThat(bell.rung.stream().filter(rung -> rung.startsWith(key + "=")))
                .hasSize(1);
    }

    @Test
    void isMovedWhenScheduledAgainAndGoneWhenCancelled() {
        var key = ids.next().toString();
        timers.schedule("test.bell", key, clock.instant().plus(Duration.ofDays(1)), "first");
        timers.schedule("test.bell", key, clock.instant().plus(Duration.ofDays(2)), "second");
        assertThat(timers.dueAt("test.bell", key))
                .hasValueSatisfying(
                        due -> assertThat(due).isAfter(clock.instant().plus(Duration.ofHours(40))));
        timers.cancel("test.bell", key);
        assertThat(timers.dueAt("test.bell", key)).isEmpty();
    }

    @Test
    void isNotScheduledWhenTheTransactionIsUndone() {
        var key = ids.next().toString();
        try {
            transactions.run(() -> {
                timers.schedule("test.bell", key, clock.instant(), "never");
                throw new IllegalStateException("undone");
            });
        } catch (IllegalStateException expected) {
            assertThat(timers.dueAt("test.bell", key)).isEmpty();
        }
    }

    @Test
    void isTriedAgainAfterAFailure() {
        var key = ids.next().toString();
        bell.failures.put(key, 2);
        timers.schedule("test.bell", key, clock.instant(), "stubborn");
        eventually(() -> {
            clock.advance(Duration.ofSeconds(1));
            assertThat(bell.rung).contains(key + "=stubborn");
        });
        assertThat(timers.dueAt("test.bell", key)).isEmpty();
    }

    @Test
    void hundredsGoOffExactlyOnceThoughSeveralLoopsCompete() {
        var prefix = ids.next().toString();
        timers.schedule(IntStream.range(0, 300)
                .mapToObj(i -> new Timers.Scheduled("test.bell", prefix + "-" + i, clock.instant(), "x"))
                .toList());
        eventually(() -> assertThat(jdbc.sql("select count(*) from kernel.timer where key like :prefix")
                        .param("prefix", prefix + "%")
                        .query(Integer.class)
                        .single())
                .isZero());
        eventually(() -> assertThat(bell.rung.stream().filter(rung -> rung.startsWith(prefix)))
                .hasSize(300)
                .doesNotHaveDuplicates());
    }
}
