package io.banyan.kernel.journal;

import java.time.Instant;

/**
 * A fact in the journal.
 *
 * @param position its place; later entries of the same key have higher positions
 * @param recordedAt when it was written
 */
public record Entry(long position, Fact fact, Instant recordedAt) {}
