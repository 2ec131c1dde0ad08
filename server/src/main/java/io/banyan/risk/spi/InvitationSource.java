package io.banyan.risk.spi;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells who brought whom. */
public interface InvitationSource {

    /**
     * Somebody who was brought.
     *
     * @param brought whether they brought others themselves
     * @param active whether they did what a real person does, such as buying
     */
    record Brought(UUID personId, Instant at, boolean brought, boolean active) {}

    /** The last people whom this one brought since then, at most so many, the latest first. */
    List<Brought> broughtBy(UUID inviterId, Instant since, int most);

    /** The inviter, the inviter's inviter and so on, at most so many. */
    List<UUID> above(UUID personId, int most);
}
