package io.banyan.planted.lower;

import io.banyan.planted.upper.Facade;
import java.time.Instant;
import org.springframework.transaction.annotation.Transactional;

/** Calls upwards, reads the clock, sleeps, and hides a transaction. */
public class Caller {

    private final Facade facade;

    Caller(Facade facade) {
        this.facade = facade;
    }

    @Transactional
    Facade call() throws InterruptedException {
        Thread.sleep(1);
        return Instant.now().isAfter(Instant.EPOCH) ? facade : new Facade();
    }
}
