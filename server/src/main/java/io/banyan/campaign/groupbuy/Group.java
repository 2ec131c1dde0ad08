package io.banyan.campaign.groupbuy;

import io.banyan.campaign.groupbuy.Member.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group with everybody who ever had a place in it.
 *
 * @param size all places
 * @param reached how many people it had when it completed, which decides the price; 0 before
 * @param closedAt when it completed or expired
 */
record Group(
        UUID id,
        UUID campaignId,
        int version,
        UUID productId,
        GroupState state,
        int size,
        int reached,
        Instant openedAt,
        Instant expiresAt,
        @Nullable Instant closedAt,
        List<Member> members) {

    Group {
        members = List.copyOf(members);
    }

    /** Those who hold a place, in the order in which they took it. */
    List<Member> present() {
        return members.stream()
                .filter(Member::inGroup)
                .sorted(Comparator.comparing(Member::joinedAt, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Member::orderId))
                .toList();
    }

    int taken() {
        return (int) members.stream().filter(Member::inGroup).count();
    }

    boolean open() {
        return state == GroupState.OPEN;
    }

    /** Whether a payment that arrives now still finds a place. */
    boolean hasPlaceAt(Instant now) {
        return open() && now.isBefore(expiresAt) && taken() < size;
    }

    Optional<Member> memberOf(UUID orderId) {
        return members.stream()
                .filter(member -> member.orderId().equals(orderId))
                .findFirst();
    }

    boolean holds(UUID personId) {
        return members.stream()
                .anyMatch(member -> member.inGroup() && member.personId().equals(personId));
    }

    /** The group with the member added or replaced. */
    Group with(Member changed) {
        var after = new ArrayList<Member>();
        members.stream()
                .filter(member -> !member.orderId().equals(changed.orderId()))
                .forEach(after::add);
        after.add(changed);
        return new Group(
                id, campaignId, version, productId, state, size, reached, openedAt, expiresAt, closedAt, after);
    }

    /** The group closed; whoever holds a place moves to the state given. */
    Group close(GroupState next, State membersBecome, Instant at) {
        var people = next == GroupState.COMPLETED ? taken() : 0;
        var after = members.stream()
                .map(member -> member.state() == State.JOINED ? member.become(membersBecome) : member)
                .toList();
        return new Group(id, campaignId, version, productId, next, size, people, openedAt, expiresAt, at, after);
    }
}
