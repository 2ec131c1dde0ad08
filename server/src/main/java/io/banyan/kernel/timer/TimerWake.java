package io.banyan.kernel.timer;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes this node's timer loop when something is due at once. */
@Component
class TimerWake {

    private final Semaphore calls = new Semaphore(0);

    void now() {
        if (calls.availablePermits() == 0) {
            calls.release();
        }
    }

    void await(long milliseconds) throws InterruptedException {
        if (calls.tryAcquire(milliseconds, TimeUnit.MILLISECONDS)) {
            calls.drainPermits();
        }
    }
}
