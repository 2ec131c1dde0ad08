package io.banyan.campaign.board;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Sends a board to whoever watches it, once a second, until they go away or the server stops. */
@Component
class BoardStream implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Boards boards;
    private final Set<SseEmitter> watchers = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    BoardStream(Boards boards) {
        this.boards = boards;
    }

    SseEmitter watch(UUID campaignId) {
        SseEmitter emitter = new SseEmitter(0L);
        watchers.add(emitter);
        emitter.onCompletion(() -> watchers.remove(emitter));
        emitter.onError(gone -> watchers.remove(emitter));
        Thread.ofVirtual().name("board-" + campaignId).start(() -> send(emitter, campaignId));
        return emitter;
    }

    private void send(SseEmitter emitter, UUID campaignId) {
        try {
            while (running && watchers.contains(emitter)) {
                emitter.send(boards.recent(campaignId));
                LockSupport.parkNanos(EVERY.toNanos());
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            watchers.remove(emitter);
        } catch (RuntimeException failure) {
            emitter.completeWithError(failure);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Runs before the web server waits for its requests to end; these would not by themselves. */
    @Override
    public void stop() {
        running = false;
        watchers.forEach(SseEmitter::complete);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
