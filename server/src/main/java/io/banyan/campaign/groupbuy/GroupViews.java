package io.banyan.campaign.groupbuy;

import io.banyan.campaign.Campaigns;
import io.banyan.campaign.groupbuy.GroupView.GroupMemberView;
import io.banyan.campaign.groupbuy.OfferView.OfferPrice;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.ProductCard;
import io.banyan.identity.People;
import io.banyan.identity.PersonSummary;
import io.banyan.kernel.problem.ProblemType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts groups together with their goods, their people and what the reader may do. */
@Component
class GroupViews {

    /**
     * Who looks.
     *
     * @param shareCode the link they came by
     */
    record Reader(
            @Nullable UUID personId,
            @Nullable String visitorId,
            @Nullable String shareCode,
            Locale locale) {}

    private final Campaigns campaigns;
    private final Catalog catalog;
    private final People people;
    private final MemberRows members;
    private final GroupOffers offers;
    private final GroupBuyOffers terms;
    private final Clock clock;

    GroupViews(
            Campaigns campaigns,
            Catalog catalog,
            People people,
            MemberRows members,
            GroupOffers offers,
            GroupBuyOffers terms,
            Clock clock) {
        this.campaigns = campaigns;
        this.catalog = catalog;
        this.people = people;
        this.members = members;
        this.offers = offers;
        this.terms = terms;
        this.clock = clock;
    }

    GroupView of(Group group, Reader reader) {
        return of(List.of(group), reader).getFirst();
    }

    List<GroupView> of(List<Group> groups, Reader reader) {
        var ids = new HashSet<UUID>();
        groups.forEach(group -> group.members().forEach(member -> ids.add(member.personId())));
        var summaries = people.summaries(ids);
        var products =
                catalog.cards(groups.stream().map(Group::productId).distinct().toList(), reader.locale());
        var closed = new HashMap<UUID, Optional<ProblemType>>();
        var views = new ArrayList<GroupView>();
        for (var group : groups) {
            var product = products.get(group.productId());
            if (product != null) {
                var campaign = closed.computeIfAbsent(group.campaignId(), id -> offers.closed(id, reader));
                views.add(view(group, reader, product, summaries, campaign));
            }
        }
        return views;
    }

    private GroupView view(
            Group group,
            Reader reader,
            ProductCard product,
            Map<UUID, PersonSummary> summaries,
            Optional<ProblemType> closed) {
        var spec = campaigns.specification(group.campaignId(), group.version());
        var price = price(group, product, spec.terms(GroupBuySpec.class));
        var whyNot = offers.whyNot(group, reader).or(() -> closed);
        var rules = GroupBuyTexts.rules(spec.terms(GroupBuySpec.class));
        var failure = GroupBuyTexts.failure(spec.terms(GroupBuySpec.class));
        return new GroupView(
                group.id(),
                group.campaignId(),
                group.state(),
                product,
                price.price(),
                price.listPrice(),
                GroupBuyOffers.ladder(spec.terms(GroupBuySpec.class)),
                group.size(),
                group.taken(),
                group.size() - group.taken(),
                faces(group, summaries),
                group.openedAt(),
                group.expiresAt(),
                clock.instant(),
                mine(group, reader),
                whyNot.isEmpty(),
                whyNot.map(ProblemType::zh).orElse(null),
                whyNot.map(ProblemType::en).orElse(null),
                rules.zh(),
                rules.en(),
                failure.zh(),
                failure.en());
    }

    /** The price of the cheapest variant; what was agreed when its goods are not sold any more. */
    private OfferPrice price(Group group, ProductCard product, GroupBuySpec agreed) {
        var spec = campaigns.specification(group.campaignId(), group.version());
        return terms.of(group.campaignId(), spec, 0)
                .map(OfferView::cheapest)
                .orElseGet(() -> new OfferPrice(
                        product.id(), GroupBuyOffers.ladder(agreed).getFirst().price(), product.price()));
    }

    private @Nullable MyParticipation mine(Group group, Reader reader) {
        return reader.personId() == null
                ? null
                : members.ofPersonIn(reader.personId(), group.id())
                        .map(MyParticipation::of)
                        .orElse(null);
    }

    /** Who is in; of a failed group, who was. */
    private static List<GroupMemberView> faces(Group group, Map<UUID, PersonSummary> summaries) {
        var shown = group.state() == GroupState.EXPIRED ? group.members() : group.present();
        return shown.stream()
                .sorted(Comparator.comparing((Member member) -> !member.leader())
                        .thenComparing(member -> Objects.requireNonNullElse(member.joinedAt(), member.placedAt())))
                .map(member -> face(member, summaries.get(member.personId())))
                .toList();
    }

    private static GroupMemberView face(Member member, @Nullable PersonSummary person) {
        return new GroupMemberView(
                person == null ? "" : person.nickname(),
                person == null ? "" : person.avatarUrl(),
                member.leader(),
                Objects.requireNonNullElse(member.joinedAt(), member.placedAt()));
    }
}
