package io.banyan.campaign.board;

import io.banyan.campaign.board.BoardCounts.PersonKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody of a campaign as the board knows them, while a batch changes them. */
final class Taker {

    final PersonKey key;
    final Branch branch;
    long shares;
    long visits;
    long joins;

    @Nullable
    Instant joinedAt;

    @Nullable
    Long position;

    /** Whether a share brought them. */
    boolean brought;

    /** Whether they left again, so that the invitation came to nothing. */
    boolean leftEarly;

    int depth;
    long children;

    /** From the joining of the one who brought them to their own, in milliseconds. */
    @Nullable
    Long wait;

    /** The one above as it was read; who that is matters only where nobody above was. */
    @Nullable
    UUID parentId;

    Taker(PersonKey key) {
        this.key = key;
        this.branch = new Branch(key.personId());
    }

    boolean takesPart() {
        return joinedAt != null;
    }

    /** Who stands above. */
    @Nullable
    UUID parent() {
        return branch.parent == null ? parentId : branch.parent.person;
    }

    /** How large the branch is, roughly: the exponent of its size. Changes so rarely that an index by it costs next to nothing. */
    int weight() {
        return 63 - Long.numberOfLeadingZeros(branch.size);
    }

    Instant minute() {
        return Objects.requireNonNull(joinedAt).truncatedTo(ChronoUnit.MINUTES);
    }
}
