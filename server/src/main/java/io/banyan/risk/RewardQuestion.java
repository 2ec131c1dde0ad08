package io.banyan.risk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks about a reward before it is promised.
 *
 * @param personId who is to get it
 * @param companions the others whose acts earned it, or who earned with them: the invited, helpers, members of the group
 * @param invitation the invitation it is paid for, if it is for one
 * @param earned how many rewards for inviting the person got lately, this one not counted
 */
public record RewardQuestion(
        UUID personId, List<UUID> companions, @Nullable Invited invitation, Earned earned, Instant at) {

    public RewardQuestion {
        companions = List.copyOf(companions);
    }

    /** Who brought whom. */
    public record Invited(UUID inviterId, UUID inviteeId) {}

    /** How many in the last hour, the last day, the last thirty days. */
    public record Earned(long hour, long day, long month) {

        public static final Earned NOTHING = new Earned(0, 0, 0);
    }
}
