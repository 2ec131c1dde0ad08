package io.banyan.campaign.groupbuy;

import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part that one order has in a group-buy.
 *
 * @param groupId the group it has a place in, or wanted one in; null: opens one when it is paid
 * @param leader whether they lead their group now
 * @param perk whether the leader's perk was set aside for this order
 * @param chooseBy when one who found no place is refunded unless they choose
 * @param settledAt when all that completion promised was done for this order
 */
record Member(
        UUID orderId,
        UUID campaignId,
        int version,
        @Nullable UUID groupId,
        UUID personId,
        State state,
        boolean leader,
        boolean perk,
        List<Item> goods,
        @Nullable String shareCode,
        @Nullable Instant chooseBy,
        @Nullable Instant joinedAt,
        @Nullable Instant settledAt,
        Instant placedAt) {

    /** Where a member is. */
    enum State {
        /** the order waits for its payment */
        PAYING,
        /** it was never paid */
        ABANDONED,
        /** has a place */
        JOINED,
        /** paid, but the place was gone */
        DISPLACED,
        /** left before completion and was refunded */
        WITHDRAWN,
        /** the group expired; the refund is under way */
        REFUND_DUE,
        REFUNDED,
        /** the group is complete */
        COMPLETED
    }

    /**
     * Goods of the order.
     *
     * @param listPrice of one piece, when the order was placed
     * @param price of one piece, as paid at first
     */
    record Item(UUID skuId, int quantity, Money listPrice, Money price) {

        Money discountTo(Money unitPrice) {
            var difference = listPrice.minus(unitPrice).times(quantity);
            return difference.isPositive() ? difference : Money.zero(listPrice.currency());
        }

        Money differenceTo(Money unitPrice) {
            var difference = price.minus(unitPrice).times(quantity);
            return difference.isPositive() ? difference : Money.zero(price.currency());
        }
    }

    /** Whether they hold a place. */
    boolean inGroup() {
        return state == State.JOINED || state == State.COMPLETED;
    }

    String currency() {
        return goods.getFirst().listPrice().currency();
    }

    /** The reservation of the worst case of the price reduction. */
    String discountReservation() {
        return discountReservation(orderId);
    }

    static String discountReservation(UUID orderId) {
        return "group_discount:" + orderId;
    }

    /** The reservation of the leader's perk. */
    String perkReservation() {
        return perkReservation(orderId);
    }

    static String perkReservation(UUID orderId) {
        return "group_perk:" + orderId;
    }

    Member become(State next) {
        return new Member(
                orderId,
                campaignId,
                version,
                groupId,
                personId,
                next,
                leader,
                perk,
                goods,
                shareCode,
                chooseBy,
                joinedAt,
                settledAt,
                placedAt);
    }

    Member joins(UUID group, boolean asLeader, Instant at) {
        return new Member(
                orderId,
                campaignId,
                version,
                group,
                personId,
                State.JOINED,
                asLeader,
                perk,
                goods,
                shareCode,
                null,
                at,
                settledAt,
                placedAt);
    }

    Member displacedUntil(Instant until) {
        return new Member(
                orderId,
                campaignId,
                version,
                groupId,
                personId,
                State.DISPLACED,
                false,
                perk,
                goods,
                shareCode,
                until,
                joinedAt,
                settledAt,
                placedAt);
    }

    Member leads() {
        return new Member(
                orderId,
                campaignId,
                version,
                groupId,
                personId,
                state,
                true,
                perk,
                goods,
                shareCode,
                chooseBy,
                joinedAt,
                settledAt,
                placedAt);
    }

    Member withPerk() {
        return new Member(
                orderId,
                campaignId,
                version,
                groupId,
                personId,
                state,
                leader,
                true,
                goods,
                shareCode,
                chooseBy,
                joinedAt,
                settledAt,
                placedAt);
    }

    Member settled(Instant at) {
        return new Member(
                orderId,
                campaignId,
                version,
                groupId,
                personId,
                state,
                leader,
                perk,
                goods,
                shareCode,
                chooseBy,
                joinedAt,
                at,
                placedAt);
    }
}
