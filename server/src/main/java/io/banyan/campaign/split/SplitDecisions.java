package io.banyan.campaign.split;

import io.banyan.campaign.PacketEmptied;
import io.banyan.campaign.PacketExpired;
import io.banyan.campaign.PacketOpened;
import io.banyan.campaign.PartTaken;
import io.banyan.campaign.RewardPurpose;
import io.banyan.campaign.engine.Effect;
import io.banyan.campaign.engine.Joining;
import io.banyan.campaign.reward.RewardIntent;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.campaign.split.Packet.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a packet: pure. */
final class SplitDecisions {

    /** A packet's time is over; key: the packet. */
    static final String EXPIRE = "campaign.packet_expire";

    private SplitDecisions() {}

    /** How somebody came here. */
    record Way(@Nullable String visitorId, @Nullable String shareCode) {}

    static Change open(Packet packet, Way way) {
        return new Change(
                packet,
                List.of(
                        new Effect.Join(joining(packet, packet.id(), packet.personId(), null, way, packet.openedAt())),
                        new Effect.Wake(EXPIRE, packet.id().toString(), packet.expiresAt()),
                        new Effect.Announce(new PacketOpened(
                                packet.id(),
                                packet.campaignId(),
                                packet.personId(),
                                packet.amount(),
                                packet.parts().size(),
                                packet.expiresAt(),
                                packet.openedAt()))));
    }

    private static Joining joining(
            Packet packet, UUID participation, UUID person, @Nullable UUID inviter, Way way, Instant at) {
        return new Joining(
                participation,
                packet.campaignId(),
                packet.version(),
                person,
                way.visitorId(),
                packet.id(),
                null,
                way.shareCode(),
                inviter,
                false,
                at);
    }

    /** Somebody who wants a part. */
    record Taker(UUID participationId, UUID personId, boolean tookBefore, Way way) {}

    /** What comes of it. */
    sealed interface Answer {

        record Taken(Change change, Part part) implements Answer {}

        record Refused(SplitProblem problem) implements Answer {}
    }

    static Answer take(Packet packet, Taker taker, SplitSpec terms, Instant now) {
        var refusal = refusal(packet, taker.tookBefore(), now);
        if (refusal.isPresent()) {
            return new Answer.Refused(refusal.get());
        }
        var part = new Part(
                packet.id(), packet.taken(), taker.personId(), packet.parts().get(packet.taken()), now);
        var last = packet.left() == 1;
        var after = packet.taken(last ? State.EMPTIED : State.OPEN);
        var effects = new ArrayList<Effect>();
        if (!taker.personId().equals(packet.personId())) {
            effects.add(new Effect.Join(
                    joining(packet, taker.participationId(), taker.personId(), packet.personId(), taker.way(), now)));
        }
        effects.add(new Effect.Reward(reward(packet, part, terms, now)));
        effects.add(new Effect.Announce(new PartTaken(
                packet.id(),
                packet.campaignId(),
                packet.personId(),
                taker.personId(),
                part.amount(),
                after.left(),
                now)));
        if (last) {
            effects.add(new Effect.Forget(EXPIRE, packet.id().toString()));
            effects.add(new Effect.GiveBack(packet.reservation()));
            effects.add(
                    new Effect.Announce(new PacketEmptied(packet.id(), packet.campaignId(), packet.personId(), now)));
        }
        return new Answer.Taken(new Change(after, effects), part);
    }

    private static RewardIntent reward(Packet packet, Part part, SplitSpec terms, Instant now) {
        var coupon = terms.coupon();
        return new RewardIntent(
                packet.cause(part.personId()),
                packet.campaignId(),
                packet.version(),
                part.personId(),
                part.personId().equals(packet.personId()) ? null : packet.personId(),
                RewardPurpose.PACKET_PART,
                coupon == null ? RewardTerm.cash(part.amount()) : coupon,
                packet.reservation(),
                now.plus(Duration.ofDays(terms.freezeDays())));
    }

    /** Why somebody cannot take a part now; empty when they can. */
    static Optional<SplitProblem> refusal(Packet packet, boolean tookBefore, Instant now) {
        if (tookBefore) {
            return Optional.of(SplitProblem.TAKEN_BEFORE);
        }
        return switch (packet.state()) {
            case OPEN -> now.isBefore(packet.expiresAt()) ? Optional.empty() : Optional.of(SplitProblem.OVER);
            case EMPTIED -> Optional.of(SplitProblem.EMPTY);
            case EXPIRED, UNDONE -> Optional.of(SplitProblem.OVER);
        };
    }

    /** Its time is over: what nobody took goes back to the budget. */
    static Change expire(Packet packet, Instant now) {
        if (packet.state() != State.OPEN || now.isBefore(packet.expiresAt())) {
            return Change.none(packet);
        }
        return new Change(
                packet.with(State.EXPIRED),
                List.of(
                        new Effect.GiveBack(packet.reservation()),
                        new Effect.Announce(new PacketExpired(
                                packet.id(), packet.campaignId(), packet.personId(), packet.untaken(), now))));
    }

    /** The order that gave the right to it was refunded in full: every part that was taken is taken back. */
    static Change undone(Packet packet, List<Part> taken) {
        if (packet.state() == State.UNDONE) {
            return Change.none(packet);
        }
        var effects = new ArrayList<Effect>();
        taken.forEach(part -> effects.add(new Effect.UndoReward(packet.cause(part.personId()), "order refunded")));
        effects.add(new Effect.GiveBack(packet.reservation()));
        effects.add(new Effect.Forget(EXPIRE, packet.id().toString()));
        effects.add(new Effect.Leave(packet.id()));
        return new Change(packet.with(State.UNDONE), effects);
    }
}
