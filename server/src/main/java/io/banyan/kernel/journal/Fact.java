package io.banyan.kernel.journal;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened in the business, told to whoever wants to know. A record, named as a fact
 * ({@code OrderPaid}), stored as JSON for ever: fields may be added, never renamed.
 */
public interface Fact {

    /** What it happened to. Facts of one key reach every subscriber in the order in which they happened. */
    UUID key();

    /** When it happened. */
    Instant at();
}
