package io.banyan.campaign.flash;

import io.banyan.campaign.FlashStockReturned;
import io.banyan.kernel.journal.Entry;
import io.banyan.kernel.journal.Fact;
import io.banyan.kernel.journal.JournalReader;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Tells this node's {@link SoldOut} what came back anywhere: reads the journal from where it stood at the start. */
@Component
class SoldOutFollower implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SoldOutFollower.class);
    private static final long EVERY_MS = 200;
    private static final int ENTRIES = 1_000;
    private static final Set<Class<? extends Fact>> FACTS = Set.of(FlashStockReturned.class);

    private final JournalReader journal;
    private final SoldOut soldOut;
    private @Nullable ScheduledExecutorService thread;
    private volatile boolean running;
    private long position = -1;

    SoldOutFollower(JournalReader journal, SoldOut soldOut) {
        this.journal = journal;
        this.soldOut = soldOut;
    }

    @Override
    public void start() {
        var fresh = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("flash-sold-out").factory());
        thread = fresh;
        var _ = fresh.scheduleWithFixedDelay(this::follow, 0, EVERY_MS, TimeUnit.MILLISECONDS);
        running = true;
    }

    private void follow() {
        try {
            var head = journal.head();
            if (position < 0) {
                position = head;
            }
            while (position < head) {
                var entries = journal.read(position, ENTRIES, FACTS);
                entries.forEach(this::take);
                position = entries.size() < ENTRIES ? head : entries.getLast().position();
            }
        } catch (RuntimeException failure) {
            log.warn("Could not follow the returns of flash sales and tries again: {}", failure.toString());
        }
    }

    private void take(Entry entry) {
        if (entry.fact() instanceof FlashStockReturned back) {
            soldOut.returned(back.shelfId(), back.returns());
        }
    }

    @Override
    public void stop() {
        running = false;
        if (thread != null) {
            thread.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
