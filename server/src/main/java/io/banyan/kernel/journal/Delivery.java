package io.banyan.kernel.journal;

import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Delivers the journal to one subscriber. Used by one thread. */
final class Delivery {

    enum Outcome {
        /** There is more to deliver at once. */
        MORE,
        /** Everything settled was delivered, or another node delivers. */
        DONE,
        /** It failed and is to be tried again after a pause. */
        FAILED
    }

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final int BATCH = 200;
    private static final int ATTEMPTS = 5;
    private static final Duration QUIET_UPDATE = Duration.ofSeconds(1);

    private final Subscription subscription;
    private final JdbcClient jdbc;
    private final JournalReader reader;
    private final JournalHorizon horizon;
    private final Transactions transactions;
    private final Clock clock;
    private int batch;
    private int attempts;
    private int good;
    private Instant lastQuietUpdate = Instant.EPOCH;
    /** Nothing for this subscriber lies after the first and up to the second: entries that are settled never change. */
    private long quietFrom = -1;

    private long quietTo = -1;

    Delivery(
            Subscription subscription,
            JdbcClient jdbc,
            JournalReader reader,
            JournalHorizon horizon,
            Transactions transactions,
            Clock clock) {
        this.subscription = subscription;
        this.jdbc = jdbc;
        this.reader = reader;
        this.horizon = horizon;
        this.transactions = transactions;
        this.clock = clock;
        this.batch = largest();
    }

    private int largest() {
        return subscription.alone() ? 1 : BATCH;
    }

    String name() {
        return subscription.name();
    }

    /** Delivers one batch, and decides what a failure means. */
    Outcome deliver() {
        try {
            if (nothingForUs()) {
                return Outcome.DONE;
            }
            var outcome = transactions.callNew(() -> deliverNext(false));
            attempts = 0;
            if (batch == 1 && ++good > BATCH) {
                batch = largest();
            }
            return outcome;
        } catch (TransientDataAccessException
                | DataAccessResourceFailureException
                | CannotCreateTransactionException
                | TransactionSystemException away) {
            log.debug("{} waits for the database: {}", name(), away.toString());
            return Outcome.FAILED;
        } catch (RuntimeException failure) {
            return failed(failure);
        }
    }

    /**
     * Looks without taking the lock. A lock is a write, a write makes the commit wait for the disk, and with a dozen
     * subscribers woken by every fact that is what everybody else's commits would wait for.
     */
    private boolean nothingForUs() {
        var settled = horizon.settled();
        var position = jdbc.sql("select position from kernel.subscription where name = :name")
                .param("name", name())
                .query((row, number) -> row.getLong("position"))
                .single();
        if (settled <= position) {
            return true;
        }
        var from = quietFrom >= 0 && position >= quietFrom ? Math.max(position, quietTo) : position;
        if (settled > from
                && !reader.read(from, settled, 1, subscription.types()).isEmpty()) {
            return false;
        }
        quietFrom = position;
        quietTo = settled;
        return clock.instant().isBefore(lastQuietUpdate.plus(QUIET_UPDATE));
    }

    private Outcome failed(RuntimeException failure) {
        good = 0;
        if (batch > 1) {
            // Find the entry that fails: go on one by one.
            batch = 1;
            return Outcome.MORE;
        }
        attempts++;
        log.warn("{} could not take an entry, attempt {} of {}", name(), attempts, ATTEMPTS, failure);
        if (attempts < ATTEMPTS) {
            return Outcome.FAILED;
        }
        attempts = 0;
        error = String.valueOf(failure);
        return transactions.callNew(() -> deliverNext(true));
    }

    private String error = "";

    private static final String POSITION =
            "select position from kernel.subscription where name = :name for update skip locked";

    private Outcome deliverNext(boolean park) {
        var position =
                jdbc.sql(POSITION).param("name", name()).query(Long.class).optional();
        if (position.isEmpty()) {
            return Outcome.DONE;
        }
        var settled = horizon.settled();
        if (settled <= position.get()) {
            return Outcome.DONE;
        }
        var entries = reader.read(position.get(), settled, batch, subscription.types());
        if (entries.isEmpty()) {
            moveQuietly(settled);
            return Outcome.DONE;
        }
        if (park) {
            park(entries.getFirst(), error);
        } else {
            take(entries);
        }
        var full = entries.size() == batch || park;
        move(full ? entries.getLast().position() : settled);
        return full ? Outcome.MORE : Outcome.DONE;
    }

    private void take(List<Entry> entries) {
        var parked = parkedKeys(entries);
        if (parked.isEmpty()) {
            subscription.take(entries);
            return;
        }
        entries.stream()
                .filter(entry -> parked.contains(entry.fact().key()))
                .forEach(entry -> park(entry, "an earlier entry of this key is parked"));
        var free = entries.stream()
                .filter(entry -> !parked.contains(entry.fact().key()))
                .toList();
        if (!free.isEmpty()) {
            subscription.take(free);
        }
    }

    private Set<UUID> parkedKeys(List<Entry> entries) {
        return new HashSet<>(jdbc.sql(
                        "select distinct key from kernel.parked_entry where subscription = :name and key = any(:keys)")
                .param("name", name())
                .param("keys", entries.stream().map(entry -> entry.fact().key()).toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private void park(Entry entry, String why) {
        log.error("{} parks entry {}: {}", name(), entry.position(), why);
        jdbc.sql("""
                        insert into kernel.parked_entry (subscription, position, key, error, parked_at)
                        values (:name, :position, :key, :error, :at) on conflict do nothing
                        """)
                .param("name", name())
                .param("position", entry.position())
                .param("key", entry.fact().key())
                .param("error", why)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Nothing of interest went by: remember it now and then, so that the lag shown is true. */
    private void moveQuietly(long settled) {
        var now = clock.instant();
        if (now.isAfter(lastQuietUpdate.plus(QUIET_UPDATE))) {
            lastQuietUpdate = now;
            move(settled);
        }
    }

    private void move(long position) {
        jdbc.sql("update kernel.subscription set position = :position, updated_at = :at where name = :name")
                .param("position", position)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("name", name())
                .update();
    }
}
