package io.banyan.campaign.bargain;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.CampaignProblem;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.bargain.Bargain.State;
import io.banyan.campaign.bargain.BargainTerms.BargainPrice;
import io.banyan.campaign.bargain.BargainView.BargainHelper;
import io.banyan.campaign.bargain.BargainView.BargainPerson;
import io.banyan.campaign.engine.Intake;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.catalog.Catalog;
import io.banyan.identity.People;
import io.banyan.identity.PersonSummary;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.problem.ProblemType;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts bargains together with their goods, their people and what the reader may do. */
@Component
class BargainViews {

    private final Bargains bargains;
    private final BargainRows rows;
    private final Campaigns campaigns;
    private final Catalog catalog;
    private final People people;
    private final Intake intake;
    private final Clock clock;

    BargainViews(
            Bargains bargains,
            BargainRows rows,
            Campaigns campaigns,
            Catalog catalog,
            People people,
            Intake intake,
            Clock clock) {
        this.bargains = bargains;
        this.rows = rows;
        this.campaigns = campaigns;
        this.catalog = catalog;
        this.people = people;
        this.intake = intake;
        this.clock = clock;
    }

    BargainView find(UUID id, @Nullable UUID readerId, Locale locale) {
        return rows.find(id)
                .map(bargain -> of(bargain, readerId, locale))
                .orElseThrow(() -> new ProblemException(BargainProblem.NOT_FOUND));
    }

    BargainView of(Bargain bargain, @Nullable UUID readerId, Locale locale) {
        var terms = bargains.terms(bargain);
        var helps = rows.helps(bargain.id());
        var mine = bargain.personId().equals(readerId);
        var myHelp = helps.stream()
                .filter(help -> help.personId().equals(readerId))
                .findFirst()
                .orElse(null);
        var whyNot = whyNot(bargain, terms, readerId, myHelp != null);
        var names = names(bargain, helps);
        var rules = BargainTexts.rules(terms);
        var failure = BargainTexts.failure(terms);
        var sku = Optional.ofNullable(catalog.skus(List.of(bargain.skuId())).get(bargain.skuId()));
        return new BargainView(
                bargain.id(),
                bargain.campaignId(),
                bargain.state(),
                Optional.ofNullable(catalog.cards(List.of(bargain.productId()), locale)
                                .get(bargain.productId()))
                        .orElseThrow(() -> new ProblemException(BargainProblem.NOT_FOUND)),
                bargain.skuId(),
                sku.map(found -> found.optionsText().in(locale)).orElse(""),
                bargain.listPrice(),
                bargain.floor(),
                bargain.price(),
                bargain.cuts().size(),
                bargain.helpsLeft(),
                person(names.get(bargain.personId())),
                helps.stream()
                        .map(help -> helper(help, names.get(help.personId())))
                        .toList(),
                bargain.openedAt(),
                bargain.expiresAt(),
                clock.instant(),
                mine,
                myHelp == null ? null : myHelp.amount(),
                !mine && whyNot.isEmpty(),
                readerId == null ? 1 : counts(terms, readerId),
                mine && whyNot.isEmpty(),
                whyNot.map(ProblemType::zh).orElse(null),
                whyNot.map(ProblemType::en).orElse(null),
                mine ? bargain.orderId() : null,
                terms.newCustomersCountDouble(),
                terms.buyBeforeFloor(),
                rules.zh(),
                rules.en(),
                failure.zh(),
                failure.en());
    }

    private int counts(BargainSpec terms, UUID readerId) {
        return BargainDecisions.counts(terms, terms.newCustomersCountDouble() && bargains.newCustomer(readerId));
    }

    private Optional<ProblemType> whyNot(Bargain bargain, BargainSpec terms, @Nullable UUID readerId, boolean helped) {
        Optional<ProblemType> own = bargain.personId().equals(readerId)
                ? BargainDecisions.whyNotBuy(bargain, bargain.personId(), terms, clock.instant())
                        .map(problem -> problem)
                : BargainDecisions.refusal(bargain, readerId, helped, clock.instant())
                        .map(problem -> problem);
        return own.or(() -> intake.halted(campaigns.get(bargain.campaignId())).map(halted -> halted));
    }

    private Map<UUID, PersonSummary> names(Bargain bargain, List<Help> helps) {
        var ids = new HashSet<UUID>();
        ids.add(bargain.personId());
        helps.forEach(help -> ids.add(help.personId()));
        return people.summaries(ids);
    }

    private static BargainPerson person(@Nullable PersonSummary person) {
        return person == null ? new BargainPerson("", "") : new BargainPerson(person.nickname(), person.avatarUrl());
    }

    private static BargainHelper helper(Help help, @Nullable PersonSummary person) {
        var face = person(person);
        return new BargainHelper(face.nickname(), face.avatarUrl(), help.amount(), help.cuts(), help.at());
    }

    /** What a campaign lets people bargain for. */
    BargainTerms terms(UUID campaignId, @Nullable UUID readerId, Locale locale) {
        var campaign = campaigns
                .find(campaignId)
                .filter(found ->
                        found.mechanic() == Mechanic.BARGAIN && found.state().visible())
                .orElseThrow(() -> new ProblemException(CampaignProblem.NOT_FOUND));
        var terms = campaign.spec().terms(BargainSpec.class);
        var failure = BargainTexts.failure(terms);
        return new BargainTerms(
                campaignId,
                Optional.ofNullable(catalog.cards(List.of(terms.productId()), locale)
                                .get(terms.productId()))
                        .orElseThrow(() -> new ProblemException(CampaignProblem.NOT_FOUND)),
                prices(campaign, locale),
                terms.helpers(),
                terms.windowHours(),
                terms.buyHours(),
                terms.newCustomersCountDouble(),
                terms.buyBeforeFloor(),
                readerId == null
                        ? null
                        : rows.underWay(campaignId, readerId).map(Bargain::id).orElse(null),
                failure.zh(),
                failure.en());
    }

    private List<BargainPrice> prices(Campaign campaign, Locale locale) {
        var floors = campaign.spec().terms(BargainSpec.class).floors();
        var skus =
                catalog.skus(floors.stream().map(BargainSpec.FloorPrice::skuId).toList());
        return floors.stream()
                .filter(floor -> skus.containsKey(floor.skuId()))
                .map(floor -> {
                    var sku = Objects.requireNonNull(skus.get(floor.skuId()));
                    return new BargainPrice(floor.skuId(), sku.optionsText().in(locale), sku.price(), floor.price());
                })
                .toList();
    }

    /** A person's bargains, those under way first, then the latest. */
    List<BargainView> mine(UUID personId, Locale locale) {
        return rows.ofPerson(personId, 50).stream()
                .sorted((one, other) -> Boolean.compare(underWay(other), underWay(one)))
                .map(bargain -> of(bargain, personId, locale))
                .toList();
    }

    private static boolean underWay(Bargain bargain) {
        return bargain.state() == State.OPEN || bargain.state() == State.REACHED || bargain.state() == State.ORDERED;
    }
}
