package io.banyan.risk.spi;

import java.util.UUID;

/** What is held until somebody has looked: one bean for each kind. All methods run in the deciding transaction. */
public interface ReviewSubject {

    /** The kind, such as {@code reward}. */
    String kind();

    /** Takes every lock that carrying out a decision needs, before the review itself is locked. */
    void lock(UUID id);

    /** Somebody decided that it may go on. */
    void approved(UUID id);

    /** Somebody decided against it. */
    void rejected(UUID id);
}
