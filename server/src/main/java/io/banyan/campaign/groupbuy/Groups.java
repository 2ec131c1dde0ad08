package io.banyan.campaign.groupbuy;

import io.banyan.campaign.CampaignProblem;
import io.banyan.campaign.CampaignState;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.engine.Effect;
import io.banyan.campaign.engine.Engine;
import io.banyan.campaign.engine.Intake;
import io.banyan.campaign.groupbuy.GroupDecisions.Arrival;
import io.banyan.campaign.groupbuy.Member.State;
import io.banyan.campaign.groupbuy.MemberDecisions.Withdrawal;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.setting.Settings;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.trade.Order;
import io.banyan.trade.OrderCancelled;
import io.banyan.trade.OrderPaid;
import io.banyan.trade.OrderRefunded;
import io.banyan.trade.Orders;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What happens to groups: loads what is concerned under the group's row lock, lets the decision be made, stores it
 * and has its effects carried out, all in one transaction.
 */
@Component
class Groups {

    /** Days that goods may be on their way before the return window begins to count. */
    private static final int SHIPPING_DAYS = 7;

    private final GroupRows groups;
    private final MemberRows members;
    private final Engine engine;
    private final Intake intake;
    private final Campaigns campaigns;
    private final Orders orders;
    private final Settings settings;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Groups(
            GroupRows groups,
            MemberRows members,
            Engine engine,
            Intake intake,
            Campaigns campaigns,
            Orders orders,
            Settings settings,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.groups = groups;
        this.members = members;
        this.engine = engine;
        this.intake = intake;
        this.campaigns = campaigns;
        this.orders = orders;
        this.settings = settings;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** The payment of an order arrived: it opens a group, takes a place, or finds none. */
    void paid(OrderPaid fact) {
        var seen = members.find(fact.orderId()).orElse(null);
        if (seen == null) {
            return;
        }
        var group = lockGroup(seen);
        var member = members.lock(fact.orderId()).orElseThrow();
        if (member.state() != State.PAYING) {
            return;
        }
        var terms = terms(member);
        var eligible = terms.audience() != Audience.NEW_CUSTOMERS || fact.firstPaidOrder();
        var payment = new Payment(fact.visitorId(), fact.firstPaidOrder(), eligible, clock.instant());
        if (group == null) {
            save(GroupDecisions.open(member, ids.next(), terms.productId(), terms, payment));
            return;
        }
        switch (GroupDecisions.join(group, member, terms, payment)) {
            case Arrival.Joined(var change) -> save(change);
            case Arrival.Displaced(var change) -> save(change);
        }
    }

    /** An order was called off. */
    void cancelled(OrderCancelled fact) {
        members.lock(fact.orderId()).map(MemberDecisions::abandon).ifPresent(this::save);
    }

    /** An order was refunded in full, by whomever. */
    void refunded(OrderRefunded fact) {
        if (!fact.full()) {
            return;
        }
        var seen = members.find(fact.orderId()).orElse(null);
        if (seen == null) {
            return;
        }
        var group = lockGroup(seen);
        var member = members.lock(fact.orderId()).orElseThrow();
        save(MemberDecisions.undone(member, group, terms(member), clock.instant()));
    }

    /** A member leaves an open group. */
    void withdraw(UUID groupId, UUID personId) {
        transactions.run(() -> {
            var group = groups.lock(groupId).orElseThrow(() -> new ProblemException(CampaignProblem.GROUP_NOT_FOUND));
            switch (MemberDecisions.withdraw(group, personId, clock.instant())) {
                case Withdrawal.Withdrawn(var change) -> save(change);
                case Withdrawal.TooLate() -> throw new ProblemException(CampaignProblem.TOO_LATE_TO_WITHDRAW);
                case Withdrawal.NotInGroup() -> throw new ProblemException(CampaignProblem.NOT_IN_GROUP);
            }
        });
    }

    /** Somebody who found no place wants the money back now. Asking again changes nothing. */
    Member refundDisplaced(UUID orderId, UUID personId) {
        return transactions.call(() -> {
            var member = locked(orderId, personId);
            if (member.state() == State.REFUNDED) {
                return member;
            }
            requireDisplaced(member);
            save(MemberDecisions.refund(member, clock.instant()));
            return members.find(orderId).orElseThrow();
        });
    }

    /** Somebody who found no place opens a group of their own with the order they have paid. Asking again changes nothing. */
    Member openAnother(UUID orderId, UUID personId) {
        return transactions.call(() -> {
            var member = locked(orderId, personId);
            if (member.inGroup()) {
                return member;
            }
            requireDisplaced(member);
            if (campaigns.get(member.campaignId()).state() != CampaignState.RUNNING) {
                throw new ProblemException(CampaignProblem.CLOSED);
            }
            var terms = terms(member);
            var groupId = ids.next();
            var sku = member.goods().getFirst().skuId();
            engine.carryOut(List.of(
                    new Effect.SetAside(groupId, sku, terms.size() - 1),
                    new Effect.Forget(GroupTimers.REFUND, orderId.toString())));
            var firstPaid = orders.find(orderId).map(Order::firstPaidOrder).orElse(false);
            var payment = new Payment(null, firstPaid, true, clock.instant());
            save(GroupDecisions.open(withPerk(member, terms), groupId, terms.productId(), terms, payment));
            return members.find(orderId).orElseThrow();
        });
    }

    /** Sets the leader's perk aside if the budget has it. The kind that lowers the price comes too late for a paid order. */
    private Member withPerk(Member member, GroupBuySpec terms) {
        var perk = terms.leaderPerk();
        if (perk == null || perk.kind() == LeaderPerk.Kind.DISCOUNT) {
            return member;
        }
        var worst = GroupCost.perk(terms, member.goods());
        return intake.reserveMore(member.campaignId(), member.perkReservation(), worst) ? member.withPerk() : member;
    }

    private Member locked(UUID orderId, UUID personId) {
        var seen = members.find(orderId)
                .filter(member -> member.personId().equals(personId))
                .orElseThrow(() -> new ProblemException(CampaignProblem.NO_PARTICIPATION));
        lockGroup(seen);
        return members.lock(orderId).orElseThrow();
    }

    private static void requireDisplaced(Member member) {
        if (member.state() != State.DISPLACED) {
            throw new ProblemException(CampaignProblem.NOTHING_TO_CHOOSE);
        }
    }

    void expire(UUID groupId) {
        groups.lock(groupId).ifPresent(group -> save(GroupDecisions.expire(group, terms(group), clock.instant())));
    }

    void remind(UUID groupId) {
        groups.lock(groupId).ifPresent(group -> save(GroupDecisions.remind(group, clock.instant())));
    }

    /** Does what completion promised to one member. Each has a transaction of its own: one bad order holds up nobody else. */
    void settle(UUID orderId) {
        members.find(orderId).ifPresent(seen -> {
            var group = lockGroup(seen);
            var member = members.lock(orderId).orElseThrow();
            var people = group == null ? 0 : group.reached();
            save(MemberDecisions.settle(member, terms(member), people, frozenFor(), clock.instant()));
        });
    }

    /** Refunds one member. Each has a transaction of its own: one bad order holds up nobody else. */
    void refund(UUID orderId) {
        members.find(orderId).ifPresent(seen -> {
            lockGroup(seen);
            save(MemberDecisions.refund(members.lock(orderId).orElseThrow(), clock.instant()));
        });
    }

    private void save(Change change) {
        if (change.group() != null) {
            groups.save(change.group());
        }
        change.members().forEach(members::save);
        engine.carryOut(change.effects());
    }

    private @Nullable Group lockGroup(Member member) {
        return member.groupId() == null ? null : groups.lock(member.groupId()).orElse(null);
    }

    private GroupBuySpec terms(Member member) {
        return campaigns.specification(member.campaignId(), member.version()).terms(GroupBuySpec.class);
    }

    private GroupBuySpec terms(Group group) {
        return campaigns.specification(group.campaignId(), group.version()).terms(GroupBuySpec.class);
    }

    private Duration frozenFor() {
        return Duration.ofDays(SHIPPING_DAYS + settings.get("shop.return_window_days", Integer.class, 7));
    }
}
