package io.banyan.campaign.groupbuy;

import io.banyan.campaign.MemberRefunded;
import io.banyan.campaign.RewardPurpose;
import io.banyan.campaign.engine.Effect;
import io.banyan.campaign.groupbuy.Member.State;
import io.banyan.campaign.reward.RewardIntent;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to one member's order and money: pure functions, like {@link GroupDecisions}. */
final class MemberDecisions {

    private MemberDecisions() {}

    /** The answer to a member who wants to leave. */
    sealed interface Withdrawal {

        record Withdrawn(Change change) implements Withdrawal {}

        /** the group is complete */
        record TooLate() implements Withdrawal {}

        record NotInGroup() implements Withdrawal {}
    }

    /** An order was cancelled before it was paid. */
    static Change abandon(Member member) {
        if (member.state() != State.PAYING) {
            return Change.NOTHING;
        }
        return Change.of(member.become(State.ABANDONED), freed(member));
    }

    /** A member leaves an open group: all money back, the place is free. */
    static Withdrawal withdraw(Group group, UUID personId, Instant now) {
        var member = group.present().stream()
                .filter(one -> one.personId().equals(personId))
                .findFirst()
                .orElse(null);
        if (member == null) {
            return new Withdrawal.NotInGroup();
        }
        if (!group.open()) {
            return new Withdrawal.TooLate();
        }
        var effects = refunded(member, MemberRefunded.WITHDRAWN, now);
        return new Withdrawal.Withdrawn(GroupDecisions.leave(group, member.become(State.WITHDRAWN), effects, now));
    }

    /** Gives a member the money back: the group expired, or there was no place. Does nothing in any other state. */
    static Change refund(Member member, Instant now) {
        return switch (member.state()) {
            case REFUND_DUE ->
                Change.of(member.become(State.REFUNDED), refunded(member, MemberRefunded.GROUP_EXPIRED, now));
            case DISPLACED -> Change.of(member.become(State.REFUNDED), refunded(member, MemberRefunded.NO_PLACE, now));
            case PAYING, ABANDONED, JOINED, WITHDRAWN, REFUNDED, COMPLETED -> Change.NOTHING;
        };
    }

    private static List<Effect> refunded(Member member, String reason, Instant now) {
        var effects = new ArrayList<Effect>();
        effects.add(new Effect.Refund(member.orderId(), null, "group_refund:" + member.orderId(), reason));
        effects.add(new Effect.Forget(GroupTimers.REFUND, member.orderId().toString()));
        effects.addAll(released(member, reason, now));
        return effects;
    }

    /** What was set aside becomes free, and everybody may know why. */
    private static List<Effect> released(Member member, String reason, Instant now) {
        var effects = new ArrayList<>(freed(member));
        if (member.groupId() != null) {
            effects.add(new Effect.Announce(new MemberRefunded(
                    member.groupId(), member.campaignId(), member.personId(), member.orderId(), reason, now)));
        }
        return effects;
    }

    /** What was set aside for a member who takes no part after all. */
    private static List<Effect> freed(Member member) {
        return List.of(
                new Effect.GiveBack(member.discountReservation()),
                new Effect.GiveBack(member.perkReservation()),
                new Effect.Leave(member.orderId()));
    }

    /**
     * Does for a member what the completion of the group promised: the goods are sent, the difference to the price
     * of the size reached goes back, the reduction is booked and the leader's perk is held.
     *
     * @param people how many the group has
     * @param frozenFor how long a perk in the wallet is frozen
     */
    static Change settle(Member member, GroupBuySpec terms, int people, Duration frozenFor, Instant now) {
        if (member.state() != State.COMPLETED || member.settledAt() != null) {
            return Change.NOTHING;
        }
        var effects = new ArrayList<Effect>();
        effects.add(new Effect.ReleaseHold(member.orderId()));
        var difference = difference(member, terms, people);
        if (difference.isPositive()) {
            effects.add(new Effect.Refund(
                    member.orderId(), difference, "group_difference:" + member.orderId(), "price_reached"));
        }
        effects.add(new Effect.PayDiscount(member.discountReservation(), discount(member, terms, people)));
        effects.add(new Effect.GiveBack(member.discountReservation()));
        if (member.perk() && terms.leaderPerk() != null) {
            effects.add(perk(member, terms, terms.leaderPerk(), people, now.plus(frozenFor)));
        }
        effects.add(new Effect.GiveBack(member.perkReservation()));
        return Change.of(member.settled(now), effects);
    }

    private static Effect perk(Member member, GroupBuySpec terms, LeaderPerk perk, int people, Instant availableAt) {
        return switch (perk.kind()) {
            case DISCOUNT -> new Effect.PayDiscount(member.perkReservation(), Objects.requireNonNull(perk.amount()));
            case CASHBACK -> reward(member, Objects.requireNonNull(perk.amount()), availableAt);
            case FREE_ORDER -> reward(member, price(member, terms, people), availableAt);
        };
    }

    private static Effect reward(Member member, Money amount, Instant availableAt) {
        return new Effect.Reward(new RewardIntent(
                perkCause(member),
                member.campaignId(),
                member.version(),
                member.personId(),
                null,
                RewardPurpose.LEADER,
                RewardTerm.cash(amount),
                member.perkReservation(),
                availableAt));
    }

    private static final String PERK = "group_leader:";

    static String perkCause(Member member) {
        return PERK + member.orderId();
    }

    /** The leader's order, if this caused a leader's reward. */
    static Optional<UUID> orderOfPerk(String cause) {
        return cause.startsWith(PERK) ? Optional.of(UUID.fromString(cause.substring(PERK.length()))) : Optional.empty();
    }

    /** An order was refunded in full by way of trade. */
    static Change undone(Member member, @Nullable Group group, GroupBuySpec terms, Instant now) {
        return switch (member.state()) {
            case JOINED ->
                GroupDecisions.leave(
                        Objects.requireNonNull(group),
                        member.become(State.WITHDRAWN),
                        released(member, MemberRefunded.ORDER_REFUNDED, now),
                        now);
            case REFUND_DUE ->
                Change.of(member.become(State.REFUNDED), released(member, MemberRefunded.GROUP_EXPIRED, now));
            case DISPLACED -> Change.of(member.become(State.REFUNDED), released(member, MemberRefunded.NO_PLACE, now));
            case PAYING -> Change.of(member.become(State.REFUNDED), freed(member));
            case COMPLETED ->
                Change.of(
                        member.become(State.REFUNDED),
                        undoneAfterCompletion(member, Objects.requireNonNull(group), terms));
            case ABANDONED, WITHDRAWN, REFUNDED -> Change.NOTHING;
        };
    }

    private static List<Effect> undoneAfterCompletion(Member member, Group group, GroupBuySpec terms) {
        var effects = new ArrayList<>(freed(member));
        if (member.settledAt() != null) {
            var given = discount(member, terms, group.reached());
            var perk = terms.leaderPerk();
            if (member.perk() && perk != null && perk.kind() == LeaderPerk.Kind.DISCOUNT && perk.amount() != null) {
                given = given.plus(perk.amount());
            }
            effects.add(new Effect.ReturnDiscount(member.campaignId(), given, "group:" + member.orderId()));
            effects.add(new Effect.UndoReward(perkCause(member), "order_refunded"));
        }
        return effects;
    }

    static Money price(Member member, GroupBuySpec terms, int people) {
        return sum(member, item -> unitPrice(item, terms, people).times(item.quantity()));
    }

    static Money discount(Member member, GroupBuySpec terms, int people) {
        return sum(member, item -> item.discountTo(unitPrice(item, terms, people)));
    }

    static Money difference(Member member, GroupBuySpec terms, int people) {
        return sum(member, item -> item.differenceTo(unitPrice(item, terms, people)));
    }

    private interface Part {
        Money of(Member.Item item);
    }

    private static Money sum(Member member, Part part) {
        return Money.sum(
                member.currency(), member.goods().stream().map(part::of).toList());
    }

    /** The price of the size reached; never more than was paid. */
    private static Money unitPrice(Member.Item item, GroupBuySpec terms, int people) {
        var price = terms.stepFor(people).price(item.skuId());
        return price == null ? item.price() : price.min(item.price());
    }
}
