package io.banyan.campaign.split;

import io.banyan.campaign.Campaign;
import io.banyan.trade.Order;
import io.banyan.trade.Orders;
import io.banyan.trade.RefundState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which orders give their buyers the right to a packet: paid since the campaign is there, large enough, not refunded. */
@Component
class PacketRights {

    private static final int LATEST = 20;

    private final Orders orders;
    private final SplitRows rows;

    PacketRights(Orders orders, SplitRows rows) {
        this.orders = orders;
        this.rows = rows;
    }

    /** Those of a person's latest orders that give a right not used yet, the oldest first. */
    List<UUID> orders(Campaign campaign, UUID personId) {
        var terms = campaign.spec().terms(SplitSpec.class);
        var found = orders.latestOf(personId, LATEST).stream()
                .filter(order -> paidSince(order, start(campaign)) && enough(order, terms))
                .map(Order::id)
                .toList();
        var used = rows.usedOrders(found);
        return found.reversed().stream().filter(id -> !used.contains(id)).toList();
    }

    private static Instant start(Campaign campaign) {
        var planned = campaign.spec().startsAt();
        return planned == null || planned.isBefore(campaign.createdAt()) ? campaign.createdAt() : planned;
    }

    private static boolean paidSince(Order order, Instant start) {
        return switch (order.state()) {
            case AWAITING_PAYMENT, CANCELLED -> false;
            case PAID, FULFILLED, COMPLETED ->
                order.refundState() == RefundState.NONE
                        && notBefore(order.moments().paidAt(), start);
        };
    }

    private static boolean notBefore(@Nullable Instant paidAt, Instant start) {
        return paidAt != null && !paidAt.isBefore(start);
    }

    private static boolean enough(Order order, SplitSpec terms) {
        var least = terms.minimumOrder();
        return least == null
                || (order.total().currency().equals(least.currency())
                        && order.total().compareTo(least) >= 0);
    }
}
