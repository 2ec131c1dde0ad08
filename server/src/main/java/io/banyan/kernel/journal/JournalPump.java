package io.banyan.kernel.journal;

import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the journal flowing on this node: moves the horizon and runs a thread for each subscriber. */
@Component
class JournalPump implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(JournalPump.class);
    /** The longest time another node's commit goes unnoticed here, in milliseconds. */
    private static final long LOOK_EVERY = 100;
    /**
     * How long facts gather before subscribers are woken again, and how soon a gap is looked at again, in milliseconds.
     * Waking them for every commit would cost the committers more than it gives the subscribers.
     */
    private static final long GATHER = 25;
    /** How soon this node takes over from one that died, in milliseconds. */
    private static final long TAKE_OVER = 1_000;

    private static final long PAUSE_AFTER_FAILURE = 250;

    private final ObjectProvider<Subscription> subscriptions;
    private final JdbcClient jdbc;
    private final JournalReader reader;
    private final JournalHorizon horizon;
    private final Transactions transactions;
    private final Clock clock;
    private final List<Thread> threads = new ArrayList<>();
    private final List<Semaphore> wakeUps = new ArrayList<>();
    private volatile boolean running;

    JournalPump(
            ObjectProvider<Subscription> subscriptions,
            JdbcClient jdbc,
            JournalReader reader,
            JournalHorizon horizon,
            Transactions transactions,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.jdbc = jdbc;
        this.reader = reader;
        this.horizon = horizon;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        for (var subscription : subscriptions) {
            register(subscription);
            var wakeUp = new Semaphore(1);
            var delivery = new Delivery(subscription, jdbc, reader, horizon, transactions, clock);
            wakeUps.add(wakeUp);
            threads.add(
                    Thread.ofVirtual().name("journal-" + subscription.name()).start(() -> run(delivery, wakeUp)));
        }
        threads.add(Thread.ofVirtual().name("journal-horizon").start(this::watch));
    }

    private void register(Subscription subscription) {
        jdbc.sql("""
                        insert into kernel.subscription (name, position, updated_at)
                        values (:name, case when :fromNow then (select coalesce(max(position), 0) from kernel.journal) else 0 end, :at)
                        on conflict do nothing
                        """)
                .param("name", subscription.name())
                .param("fromNow", subscription.fromNow())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void watch() {
        while (running) {
            try {
                var moved = horizon.advance();
                if (moved) {
                    wakeUps.forEach(Semaphore::release);
                }
                if (moved) {
                    pause(GATHER);
                } else {
                    horizon.await(LOOK_EVERY);
                }
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException away) {
                log.debug("The journal cannot be read now: {}", away.toString());
                pause(PAUSE_AFTER_FAILURE);
            }
        }
    }

    private void run(Delivery delivery, Semaphore wakeUp) {
        while (running) {
            switch (delivery.deliver()) {
                case MORE -> {}
                case DONE -> await(wakeUp);
                case FAILED -> pause(PAUSE_AFTER_FAILURE);
            }
        }
    }

    private static void await(Semaphore wakeUp) {
        try {
            if (wakeUp.tryAcquire(TAKE_OVER, TimeUnit.MILLISECONDS)) {
                wakeUp.drainPermits();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets running deliveries end; nothing is interrupted half-way. */
    @Override
    public void stop() {
        running = false;
        horizon.hint();
        wakeUps.forEach(Semaphore::release);
        for (var thread : threads) {
            try {
                thread.join(5_000);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
        wakeUps.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
