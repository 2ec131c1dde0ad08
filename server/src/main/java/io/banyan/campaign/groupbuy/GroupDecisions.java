package io.banyan.campaign.groupbuy;

import io.banyan.campaign.GroupCompleted;
import io.banyan.campaign.GroupExpired;
import io.banyan.campaign.GroupJoined;
import io.banyan.campaign.GroupOpened;
import io.banyan.campaign.GroupReminderDue;
import io.banyan.campaign.MemberDisplaced;
import io.banyan.campaign.engine.Effect;
import io.banyan.campaign.engine.Joining;
import io.banyan.campaign.groupbuy.Member.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What happens to a group: pure functions of the group, its terms and what comes. Whoever calls holds the group's
 * row lock.
 */
final class GroupDecisions {

    /** How long one who found no place may choose before the refund is made. */
    static final Duration CHOICE = Duration.ofHours(24);

    private GroupDecisions() {}

    /** The answer to a payment for a place. */
    sealed interface Arrival {

        record Joined(Change change) implements Arrival {}

        record Displaced(Change change) implements Arrival {}
    }

    /** A paid order opens a group and takes its first place. */
    static Change open(Member paying, UUID groupId, UUID productId, GroupBuySpec terms, Payment payment) {
        var now = payment.at();
        var expires = now.plus(Duration.ofHours(terms.windowHours()));
        var leader = paying.joins(groupId, true, now);
        var group = new Group(
                groupId,
                paying.campaignId(),
                paying.version(),
                productId,
                GroupState.OPEN,
                terms.size(),
                0,
                now,
                expires,
                null,
                List.of(leader));
        var effects = new ArrayList<Effect>();
        effects.add(new Effect.Announce(new GroupOpened(
                groupId,
                group.campaignId(),
                leader.personId(),
                leader.orderId(),
                productId,
                group.size(),
                expires,
                now)));
        effects.addAll(joining(group, leader, payment));
        effects.add(new Effect.Wake(GroupTimers.EXPIRE, groupId.toString(), expires));
        var reminder = terms.reminderMinutesBefore();
        if (reminder != null && reminder > 0) {
            effects.add(new Effect.Wake(
                    GroupTimers.REMIND, groupId.toString(), expires.minus(Duration.ofMinutes(reminder))));
        }
        effects.add(new Effect.SetAside(groupId, leader.goods().getFirst().skuId(), group.size() - 1));
        return new Change(group, List.of(leader), effects);
    }

    /** A paid order takes a place if there is one. */
    static Arrival join(Group group, Member paying, GroupBuySpec terms, Payment payment) {
        if (!payment.eligible() || !group.hasPlaceAt(payment.at()) || group.holds(paying.personId())) {
            return new Arrival.Displaced(displace(group, paying, payment.at()));
        }
        var member = paying.joins(group.id(), false, payment.at());
        var after = group.with(member);
        var effects = new ArrayList<>(joining(after, member, payment));
        if (after.taken() < after.size()) {
            return new Arrival.Joined(new Change(after, List.of(member), effects));
        }
        var complete = complete(after, terms, payment.at());
        effects.addAll(complete.effects());
        return new Arrival.Joined(new Change(complete.group(), complete.members(), effects));
    }

    private static List<Effect> joining(Group group, Member member, Payment payment) {
        var joined = new GroupJoined(
                group.id(),
                group.campaignId(),
                member.personId(),
                member.orderId(),
                member.leader(),
                group.taken(),
                group.size(),
                payment.at());
        var joining = new Joining(
                member.orderId(),
                member.campaignId(),
                member.version(),
                member.personId(),
                payment.visitorId(),
                group.id(),
                member.orderId(),
                member.shareCode(),
                null,
                payment.newCustomer(),
                payment.at());
        return List.of(new Effect.Announce(joined), new Effect.Join(joining));
    }

    private static Change displace(Group group, Member paying, Instant now) {
        var until = now.plus(CHOICE);
        var displaced = paying.displacedUntil(until);
        return Change.of(
                displaced,
                List.of(
                        new Effect.Wake(GroupTimers.REFUND, paying.orderId().toString(), until),
                        new Effect.Announce(new MemberDisplaced(
                                group.id(), group.campaignId(), paying.personId(), paying.orderId(), until, now))));
    }

    /** The time of a group is over. Does nothing to one that is closed. */
    static Change expire(Group group, GroupBuySpec terms, Instant now) {
        if (!group.open()) {
            return Change.NOTHING;
        }
        return missing(group, terms) == 0 ? complete(group, terms, now) : fail(group, now);
    }

    /** How many people the group lacks to complete when its time is over. */
    static int missing(Group group, GroupBuySpec terms) {
        var guarantee = terms.guarantee();
        var enough = terms.firstStep().size();
        var needed = guarantee.enabled() ? Math.min(enough, Math.max(1, guarantee.minimum())) : enough;
        return Math.max(0, needed - group.taken());
    }

    private static Change complete(Group group, GroupBuySpec terms, Instant now) {
        var after = group.close(GroupState.COMPLETED, State.COMPLETED, now);
        var guaranteed = after.reached() < terms.firstStep().size();
        var effects = closing(after);
        effects.add(new Effect.Announce(new GroupCompleted(
                after.id(), after.campaignId(), after.productId(), after.reached(), guaranteed, now)));
        after.present()
                .forEach(member -> effects.add(
                        new Effect.Wake(GroupTimers.SETTLE, member.orderId().toString(), now)));
        return new Change(after, after.present(), effects);
    }

    private static Change fail(Group group, Instant now) {
        var members = group.present();
        var after = group.close(GroupState.EXPIRED, State.REFUND_DUE, now);
        var effects = closing(after);
        effects.add(new Effect.Announce(
                new GroupExpired(after.id(), after.campaignId(), after.productId(), members.size(), now)));
        members.forEach(member ->
                effects.add(new Effect.Wake(GroupTimers.REFUND, member.orderId().toString(), now)));
        return new Change(
                after,
                members.stream().map(member -> member.become(State.REFUND_DUE)).toList(),
                effects);
    }

    private static List<Effect> closing(Group group) {
        var effects = new ArrayList<Effect>();
        effects.add(new Effect.Forget(GroupTimers.EXPIRE, group.id().toString()));
        effects.add(new Effect.Forget(GroupTimers.REMIND, group.id().toString()));
        effects.add(new Effect.PutBack(group.id()));
        return effects;
    }

    /**
     * A member's place becomes free. The one who came next leads on when the leader left; a group that nobody is
     * left in ends.
     *
     * @param gone the member, no longer holding a place
     */
    static Change leave(Group group, Member gone, List<Effect> effects, Instant now) {
        var without = group.with(gone);
        var changed = new ArrayList<Member>();
        changed.add(gone);
        var all = new ArrayList<>(effects);
        if (without.taken() == 0) {
            var failed = fail(without, now);
            all.addAll(failed.effects());
            return new Change(failed.group(), changed, all);
        }
        if (gone.leader()) {
            var next = without.present().getFirst().leads();
            changed.add(next);
            without = without.with(next);
        }
        return new Change(without, changed, all);
    }

    /** Reminds the members of a group that still has places. */
    static Change remind(Group group, Instant now) {
        if (!group.open() || group.taken() >= group.size()) {
            return Change.NOTHING;
        }
        var members = group.present().stream().map(Member::personId).toList();
        return new Change(
                group,
                List.of(),
                List.of(new Effect.Announce(new GroupReminderDue(
                        group.id(),
                        group.campaignId(),
                        group.size() - group.taken(),
                        group.expiresAt(),
                        members,
                        now))));
    }
}
