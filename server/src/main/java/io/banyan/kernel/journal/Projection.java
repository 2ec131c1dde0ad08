package io.banyan.kernel.journal;

/**
 * A read model: rows that follow from the journal alone, kept by one subscriber. A bean. They may be thrown away at any
 * time and come out the same when the subscriber takes the journal again.
 */
public interface Projection {

    /** The name of the subscriber that keeps it. */
    String subscription();

    /** What it is, for operators, in Chinese. */
    String titleZh();

    /** The same in English. */
    String titleEn();

    /** Throws all rows away, in the caller's transaction. */
    void empty();
}
