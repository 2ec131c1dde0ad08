package io.banyan.campaign.split;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.CampaignProblem;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.engine.Engine;
import io.banyan.campaign.engine.Intake;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.campaign.split.Packet.State;
import io.banyan.campaign.split.SplitDecisions.Answer;
import io.banyan.campaign.split.SplitDecisions.Taker;
import io.banyan.campaign.split.SplitDecisions.Way;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.trade.OrderRefunded;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What happens to packets: takes the campaign's gate and then the packet's row, lets the decision be made, stores it and has
 * its effects carried out, all in one transaction.
 */
@Component
class Packets {

    private final SplitRows rows;
    private final Campaigns campaigns;
    private final PacketRights rights;
    private final Intake intake;
    private final Engine engine;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();

    Packets(
            SplitRows rows,
            Campaigns campaigns,
            PacketRights rights,
            Intake intake,
            Engine engine,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.rights = rights;
        this.intake = intake;
        this.engine = engine;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Somebody opens a packet for friends. */
    Packet open(UUID campaignId, UUID personId, Way way) {
        return transactions.call(() -> {
            var campaign = splitting(campaignId);
            intake.lockGates(List.of(campaignId));
            var packet = drawn(campaign, personId, order(campaign, personId));
            intake.enter(new Intake.Applicant(
                    packet.id(),
                    campaignId,
                    packet.version(),
                    personId,
                    Map.of(packet.reservation(), packet.amount()),
                    Money.zero(campaign.currency()),
                    false));
            return save(SplitDecisions.open(packet, way));
        });
    }

    private Campaign splitting(UUID campaignId) {
        return campaigns
                .find(campaignId, Mechanic.SPLIT)
                .filter(campaign -> campaign.state().visible())
                .orElseThrow(() -> new ProblemException(CampaignProblem.NOT_FOUND));
    }

    private @Nullable UUID order(Campaign campaign, UUID personId) {
        return switch (campaign.spec().terms(SplitSpec.class).trigger()) {
            case ANYBODY -> null;
            case PAID_ORDER ->
                rights.orders(campaign, personId).stream()
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(SplitProblem.NO_ORDER));
        };
    }

    private Packet drawn(Campaign campaign, UUID personId, @Nullable UUID orderId) {
        var terms = campaign.spec().terms(SplitSpec.class);
        var coupon = terms.coupon();
        var parts = coupon == null
                ? PartDraw.draw(terms.draw(), terms.worth(), terms.parts(), random)
                : Collections.nCopies(terms.parts(), coupon.amount());
        var now = clock.instant();
        return new Packet(
                ids.next(),
                campaign.id(),
                campaign.version(),
                personId,
                orderId,
                parts,
                0,
                State.OPEN,
                now,
                now.plus(Duration.ofHours(terms.windowHours())));
    }

    /** Somebody takes a part. */
    Part take(UUID packetId, UUID personId, Way way) {
        return transactions.call(() -> {
            var packet = locked(packetId).orElseThrow(() -> new ProblemException(SplitProblem.NOT_FOUND));
            intake.goOn(campaigns.get(packet.campaignId()));
            var before = rows.parts(packetId).stream()
                    .anyMatch(part -> part.personId().equals(personId));
            var taker = new Taker(ids.next(), personId, before, way);
            return switch (SplitDecisions.take(packet, taker, terms(packet), clock.instant())) {
                case Answer.Refused(var problem) -> throw new ProblemException(problem);
                case Answer.Taken(var change, var part) -> {
                    if (!personId.equals(packet.personId())) {
                        intake.welcome(taker.participationId(), packet.campaignId(), packet.version(), personId);
                    }
                    rows.insert(part);
                    save(change);
                    yield part;
                }
            };
        });
    }

    void refunded(OrderRefunded fact) {
        if (fact.full()) {
            rows.ofOrder(fact.orderId())
                    .flatMap(seen -> locked(seen.id()))
                    .ifPresent(packet -> save(SplitDecisions.undone(packet, rows.parts(packet.id()))));
        }
    }

    void expire(UUID packetId) {
        locked(packetId).ifPresent(packet -> save(SplitDecisions.expire(packet, clock.instant())));
    }

    /** The gate first, as everybody does who moves the campaign's money; then the packet as it is by then. */
    private Optional<Packet> locked(UUID packetId) {
        return rows.find(packetId).flatMap(seen -> {
            intake.lockGates(List.of(seen.campaignId()));
            return rows.lock(packetId);
        });
    }

    private Packet save(Change change) {
        rows.save(change.packet());
        engine.carryOut(change.effects());
        return change.packet();
    }

    SplitSpec terms(Packet packet) {
        return campaigns.specification(packet.campaignId(), packet.version()).terms(SplitSpec.class);
    }
}
