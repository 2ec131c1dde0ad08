package io.banyan.campaign.groupbuy;

import io.banyan.campaign.Campaigns;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Groups in few words, for what leads to them. */
@Component
public class GroupSummaries {

    /** A group and the price of its cheapest variant. */
    public record GroupSummary(
            UUID id,
            UUID campaignId,
            UUID productId,
            Money price,
            Money listPrice,
            int size,
            int placesLeft,
            Instant expiresAt,
            GroupState state) {}

    private final GroupRows groups;
    private final Campaigns campaigns;
    private final GroupBuyOffers offers;

    GroupSummaries(GroupRows groups, Campaigns campaigns, GroupBuyOffers offers) {
        this.groups = groups;
        this.campaigns = campaigns;
        this.offers = offers;
    }

    public Optional<GroupSummary> find(UUID groupId) {
        return groups.find(groupId)
                .flatMap(group -> offers.of(
                                group.campaignId(), campaigns.specification(group.campaignId(), group.version()), 0)
                        .map(OfferView::cheapest)
                        .map(price -> new GroupSummary(
                                group.id(),
                                group.campaignId(),
                                group.productId(),
                                price.price(),
                                price.listPrice(),
                                group.size(),
                                group.size() - group.taken(),
                                group.expiresAt(),
                                group.state())));
    }
}
