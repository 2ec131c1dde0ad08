package io.banyan.campaign.groupbuy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part that an order has in a group-buy.
 *
 * @param chooseBy of one who found no place: when the refund is made unless they choose
 * @param groupId the group, once there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MyParticipation(
        UUID orderId,
        State state,
        boolean leader,
        @Nullable Instant chooseBy,
        @Nullable UUID groupId) {

    /** Where they are. */
    public enum State {
        PAYING,
        JOINED,
        DISPLACED,
        WITHDRAWN,
        REFUNDED,
        COMPLETED
    }

    static MyParticipation of(Member member) {
        var state = switch (member.state()) {
            case PAYING -> State.PAYING;
            case JOINED -> State.JOINED;
            case DISPLACED -> State.DISPLACED;
            case WITHDRAWN, ABANDONED -> State.WITHDRAWN;
            case REFUND_DUE, REFUNDED -> State.REFUNDED;
            case COMPLETED -> State.COMPLETED;
        };
        return new MyParticipation(member.orderId(), state, member.leader(), member.chooseBy(), member.groupId());
    }
}
