package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;

/**
 * A member of a group (or one who found no place) gets all their money back.
 *
 * @param reason one of the constants here
 */
public record MemberRefunded(UUID groupId, UUID campaignId, UUID personId, UUID orderId, String reason, Instant at)
        implements Fact {

    /** the group did not come together in time */
    public static final String GROUP_EXPIRED = "group_expired";
    /** all places were taken */
    public static final String NO_PLACE = "no_place";
    /** the member left */
    public static final String WITHDRAWN = "withdrawn";
    /** the shop refunded the order */
    public static final String ORDER_REFUNDED = "order_refunded";

    @Override
    public UUID key() {
        return groupId;
    }
}
