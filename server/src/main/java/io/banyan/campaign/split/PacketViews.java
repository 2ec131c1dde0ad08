package io.banyan.campaign.split;

import io.banyan.campaign.CampaignProblem;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.engine.Intake;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.campaign.split.Packet.State;
import io.banyan.campaign.split.PacketView.PacketPart;
import io.banyan.campaign.split.PacketView.PacketPerson;
import io.banyan.identity.People;
import io.banyan.identity.PersonSummary;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.problem.ProblemType;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts packets together with their people and what the reader may do. */
@Component
class PacketViews {

    private final Packets packets;
    private final SplitRows rows;
    private final PacketRights rights;
    private final Campaigns campaigns;
    private final People people;
    private final Intake intake;
    private final Clock clock;

    PacketViews(
            Packets packets,
            SplitRows rows,
            PacketRights rights,
            Campaigns campaigns,
            People people,
            Intake intake,
            Clock clock) {
        this.packets = packets;
        this.rows = rows;
        this.rights = rights;
        this.campaigns = campaigns;
        this.people = people;
        this.intake = intake;
        this.clock = clock;
    }

    PacketView find(UUID id, @Nullable UUID readerId) {
        return rows.find(id)
                .map(packet -> of(packet, readerId))
                .orElseThrow(() -> new ProblemException(SplitProblem.NOT_FOUND));
    }

    /** A person's packets, the latest first. */
    List<PacketView> mine(UUID personId) {
        return rows.ofPerson(personId, 50).stream()
                .map(packet -> of(packet, personId))
                .toList();
    }

    private PacketView of(Packet packet, @Nullable UUID readerId) {
        var spec = campaigns.specification(packet.campaignId(), packet.version());
        var terms = packets.terms(packet);
        var taken = rows.parts(packet.id());
        var names = names(packet, taken);
        var largest = packet.state() == State.EMPTIED && terms.draw() == SplitSpec.Draw.RANDOM && terms.coupon() == null
                ? taken.stream().map(Part::amount).max(Money::compareTo).orElse(null)
                : null;
        var myPart = taken.stream()
                .filter(part -> part.personId().equals(readerId))
                .map(Part::amount)
                .findFirst()
                .orElse(null);
        var whyNot = whyNot(packet, myPart != null);
        var rules = SplitTexts.rules(terms, spec.caps());
        var failure = SplitTexts.failure(terms);
        return new PacketView(
                packet.id(),
                packet.campaignId(),
                spec.titleZh(),
                spec.titleEn(),
                packet.state(),
                terms.coupon() != null,
                packet.amount(),
                packet.parts().size(),
                packet.left(),
                person(names.get(packet.personId())),
                taken.stream().map(part -> part(part, names, largest)).toList(),
                packet.openedAt(),
                packet.expiresAt(),
                clock.instant(),
                packet.personId().equals(readerId),
                myPart,
                whyNot.isEmpty(),
                whyNot.map(ProblemType::zh).orElse(null),
                whyNot.map(ProblemType::en).orElse(null),
                terms.freezeDays(),
                rules.zh(),
                rules.en(),
                failure.zh(),
                failure.en());
    }

    private Optional<ProblemType> whyNot(Packet packet, boolean tookBefore) {
        Optional<ProblemType> own =
                SplitDecisions.refusal(packet, tookBefore, clock.instant()).map(problem -> problem);
        return own.or(() -> intake.halted(campaigns.get(packet.campaignId())).map(halted -> halted));
    }

    private Map<UUID, PersonSummary> names(Packet packet, List<Part> taken) {
        var ids = new HashSet<UUID>();
        ids.add(packet.personId());
        taken.forEach(part -> ids.add(part.personId()));
        return people.summaries(ids);
    }

    private static PacketPerson person(@Nullable PersonSummary person) {
        return person == null ? new PacketPerson("", "") : new PacketPerson(person.nickname(), person.avatarUrl());
    }

    private static PacketPart part(Part part, Map<UUID, PersonSummary> names, @Nullable Money largest) {
        var face = person(names.get(part.personId()));
        return new PacketPart(
                face.nickname(), face.avatarUrl(), part.amount(), part.amount().equals(largest), part.at());
    }

    /** What packets a campaign has. */
    PacketTerms terms(UUID campaignId, @Nullable UUID readerId) {
        var campaign = campaigns
                .find(campaignId)
                .filter(found ->
                        found.mechanic() == Mechanic.SPLIT && found.state().visible())
                .orElseThrow(() -> new ProblemException(CampaignProblem.NOT_FOUND));
        var terms = campaign.spec().terms(SplitSpec.class);
        var failure = SplitTexts.failure(terms);
        return new PacketTerms(
                campaignId,
                terms.coupon() != null,
                terms.worth(),
                terms.parts(),
                terms.draw(),
                terms.windowHours(),
                terms.trigger(),
                terms.minimumOrder(),
                terms.freezeDays(),
                readerId == null || terms.trigger() == SplitSpec.Trigger.ANYBODY
                        ? null
                        : rights.orders(campaign, readerId).size(),
                readerId == null
                        ? null
                        : rows.ofPerson(readerId, 50).stream()
                                .filter(packet -> packet.campaignId().equals(campaignId))
                                .map(Packet::id)
                                .findFirst()
                                .orElse(null),
                failure.zh(),
                failure.en());
    }
}
