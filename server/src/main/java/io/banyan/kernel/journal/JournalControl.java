package io.banyan.kernel.journal;

import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets an operator see how far each subscriber is, replay it from any point and retry what was parked. */
@Component
public class JournalControl {

    /**
     * How far a subscriber is.
     *
     * @param position the last entry it has taken, or passed over
     * @param lag how many settled positions it has yet to look at
     * @param lagMs how old the oldest of them is, in milliseconds
     * @param parked entries it could not take
     */
    public record SubscriptionStatus(String name, long position, long lag, long lagMs, long parked) {}

    private final JdbcClient jdbc;
    private final ObjectProvider<Subscription> subscriptions;
    private final JournalReader reader;
    private final JournalHorizon horizon;
    private final Transactions transactions;
    private final Clock clock;

    JournalControl(
            JdbcClient jdbc,
            ObjectProvider<Subscription> subscriptions,
            JournalReader reader,
            JournalHorizon horizon,
            Transactions transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.subscriptions = subscriptions;
        this.reader = reader;
        this.horizon = horizon;
        this.transactions = transactions;
        this.clock = clock;
    }

    private static final String STATUS = """
            select s.name, s.position,
                   (select min(j.recorded_at) from (
                        select recorded_at from kernel.journal
                        where position > s.position and type = any(:types::text[]) order by position limit 1) j) as oldest,
                   (select count(*) from kernel.parked_entry p where p.subscription = s.name) as parked,
                   (select coalesce(max(position), 0) from kernel.journal) as head
            from kernel.subscription s where s.name = :name
            """;

    public List<SubscriptionStatus> status() {
        return subscriptions.stream()
                .map(subscription -> jdbc.sql(STATUS)
                        .param("name", subscription.name())
                        .param("types", subscription.types().keySet().toArray(String[]::new))
                        .query((row, number) -> {
                            var oldest = row.getObject("oldest", OffsetDateTime.class);
                            var lagMs = oldest == null
                                    ? 0
                                    : Math.max(
                                            0,
                                            Duration.between(oldest.toInstant(), clock.instant())
                                                    .toMillis());
                            var lag = oldest == null ? 0 : row.getLong("head") - row.getLong("position");
                            return new SubscriptionStatus(
                                    row.getString("name"), row.getLong("position"), lag, lagMs, row.getLong("parked"));
                        })
                        .optional()
                        .orElseGet(() -> new SubscriptionStatus(subscription.name(), 0, 0, 0, 0)))
                .toList();
    }

    /** The last position written. */
    public long head() {
        return jdbc.sql("select coalesce(max(position), 0) from kernel.journal")
                .query(Long.class)
                .single();
    }

    /**
     * Sends a subscriber back so that it takes everything after the position again. Runs in the caller's
     * transaction when there is one, so that a read model can be emptied in the same step.
     */
    public void replay(String name, long afterPosition) {
        transactions.run(() -> {
            jdbc.sql("update kernel.subscription set position = :position where name = :name")
                    .param("position", afterPosition)
                    .param("name", name)
                    .update();
            jdbc.sql("delete from kernel.parked_entry where subscription = :name and position > :position")
                    .param("position", afterPosition)
                    .param("name", name)
                    .update();
        });
        transactions.afterCommit(horizon::hint);
    }

    private static final String PARKED = """
            select position, key from kernel.parked_entry where subscription = :name order by position
            """;

    /** Tries the parked entries of a subscriber again, in order; returns how many were taken. */
    public int retryParked(String name) {
        var subscription = subscriptions.stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow();
        Map<UUID, Boolean> blocked = new HashMap<>();
        var taken = 0;
        record Parked(long position, UUID key) {}
        var parked = jdbc.sql(PARKED)
                .param("name", name)
                .query((row, number) -> new Parked(row.getLong("position"), row.getObject("key", UUID.class)))
                .list();
        for (var entry : parked) {
            if (!blocked.containsKey(entry.key())) {
                try {
                    transactions.runNew(() -> retry(subscription, entry.position()));
                    taken++;
                } catch (RuntimeException again) {
                    blocked.put(entry.key(), true);
                }
            }
        }
        return taken;
    }

    private void retry(Subscription subscription, long position) {
        // Taking the subscriber's row keeps its regular delivery out meanwhile.
        jdbc.sql("select position from kernel.subscription where name = :name for update")
                .param("name", subscription.name())
                .query(Long.class)
                .single();
        var removed = jdbc.sql("delete from kernel.parked_entry where subscription = :name and position = :position")
                .param("name", subscription.name())
                .param("position", position)
                .update();
        if (removed == 1) {
            subscription.take(reader.read(position - 1, position, 1, subscription.types()));
        }
    }
}
