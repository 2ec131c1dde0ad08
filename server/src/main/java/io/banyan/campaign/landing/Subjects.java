package io.banyan.campaign.landing;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.engine.Entry;
import io.banyan.campaign.engine.Rulebook;
import io.banyan.campaign.engine.Showcase;
import io.banyan.campaign.groupbuy.GroupBuySpec;
import io.banyan.campaign.groupbuy.GroupBuySpec.SkuPrice;
import io.banyan.campaign.groupbuy.GroupSummaries;
import io.banyan.campaign.groupbuy.GroupSummaries.GroupSummary;
import io.banyan.campaign.reward.RewardShown;
import io.banyan.campaign.share.Share;
import io.banyan.campaign.share.ShareTarget;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.ProductSummary;
import io.banyan.catalog.SkuSnapshot;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.setting.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a share is about. */
@Component
public class Subjects {

    private final Campaigns campaigns;
    private final Catalog catalog;
    private final GroupSummaries groups;
    private final Settings settings;
    private final List<Rulebook> rulebooks;

    Subjects(Campaigns campaigns, Catalog catalog, GroupSummaries groups, Settings settings, List<Rulebook> rulebooks) {
        this.campaigns = campaigns;
        this.groups = groups;
        this.catalog = catalog;
        this.settings = settings;
        this.rulebooks = rulebooks;
    }

    public Optional<Subject> of(Share share) {
        return of(share.target(), share.campaignId());
    }

    /** What the target is about, or nothing when there is no such thing. */
    Optional<Subject> of(ShareTarget target, @Nullable UUID campaignId) {
        UUID id = target.id();
        return switch (target.kind()) {
            case GROUP -> group(id);
            case CAMPAIGN -> campaign(id).flatMap(campaign -> campaign(campaign, "/campaigns/" + id));
            case PRODUCT -> product(id, campaignId);
            case INVITE -> Optional.of(invitation("/invite", referral(campaignId)));
            case ENTRY -> entry(id);
        };
    }

    /** The campaign that a share is made for when the sharer names none: that of the target, or the running referral. */
    @Nullable
    UUID campaignOf(ShareTarget target, @Nullable UUID named) {
        return switch (target.kind()) {
            case GROUP -> find(target.id()).map(GroupSummary::campaignId).orElse(named);
            case PRODUCT -> named;
            case CAMPAIGN -> target.id();
            case ENTRY -> begun(target.id()).map(Entry::campaignId).orElse(named);
            case INVITE ->
                named != null
                        ? named
                        : campaigns.running(Mechanic.REFERRAL).stream()
                                .map(Campaign::id)
                                .findFirst()
                                .orElse(null);
        };
    }

    private Optional<GroupSummary> find(@Nullable UUID groupId) {
        return Optional.ofNullable(groupId).flatMap(groups::find);
    }

    /** A group's own terms: those of the version under which it was opened. */
    private Optional<Subject> group(@Nullable UUID id) {
        return find(id).flatMap(group -> catalog.product(group.productId())
                .map(product -> new Subject(
                        Subject.Kind.GROUP_BUY,
                        "/groups/" + id,
                        product.title(),
                        english(product),
                        product.productId(),
                        group.price(),
                        higher(group.listPrice(), group.price()),
                        group.size(),
                        null)));
    }

    private Optional<Campaign> campaign(@Nullable UUID id) {
        return Optional.ofNullable(id)
                .flatMap(campaigns::find)
                .filter(campaign -> campaign.state().visible());
    }

    private @Nullable Campaign referral(@Nullable UUID campaignId) {
        return campaign(campaignId)
                .filter(campaign -> campaign.mechanic() == Mechanic.REFERRAL)
                .orElse(null);
    }

    private Optional<Subject> campaign(Campaign campaign, String path) {
        return switch (campaign.mechanic()) {
            case GROUP_BUY -> groupBuy(campaign, path);
            case REFERRAL -> Optional.of(invitation(path, campaign));
            case BARGAIN, CHALLENGE, SPLIT, LOTTERY, FLASH_SALE, COMMUNITY_PURCHASE ->
                rulebook(campaign).flatMap(rules -> rules.showcase(campaign)).map(show -> shown(campaign, path, show));
        };
    }

    private Optional<Rulebook> rulebook(Campaign campaign) {
        return rulebooks.stream()
                .filter(rules -> rules.mechanic() == campaign.mechanic())
                .findFirst();
    }

    /** Something that somebody began in a campaign. */
    private Optional<Entry> begun(@Nullable UUID id) {
        return Optional.ofNullable(id)
                .flatMap(known -> rulebooks.stream()
                        .flatMap(rules -> rules.entry(known).stream())
                        .findFirst());
    }

    private Optional<Subject> entry(@Nullable UUID id) {
        return begun(id)
                .flatMap(entry ->
                        campaign(entry.campaignId()).map(campaign -> shown(campaign, entry.path(), entry.showcase())));
    }

    private static Subject shown(Campaign campaign, String path, Showcase show) {
        Money price = show.price();
        Money listPrice = show.listPrice();
        return new Subject(
                Subject.Kind.CAMPAIGN,
                path,
                campaign.spec().titleZh(),
                campaign.spec().titleEn(),
                show.productId(),
                price,
                price == null || listPrice == null ? null : higher(listPrice, price),
                show.people(),
                show.gift(),
                show.callZh(),
                show.callEn());
    }

    private Optional<Subject> groupBuy(Campaign campaign, String path) {
        GroupBuySpec terms = campaign.spec().terms(GroupBuySpec.class);
        return catalog.product(terms.productId()).map(product -> {
            Offered offered = offered(terms, product);
            return new Subject(
                    Subject.Kind.GROUP_BUY,
                    path,
                    product.title(),
                    english(product),
                    product.productId(),
                    offered.price(),
                    higher(offered.listPrice(), offered.price()),
                    terms.firstStep().size(),
                    null);
        });
    }

    private record Offered(Money price, Money listPrice) {}

    /** The lowest price that a group of the smallest size pays, and what that variant costs alone. */
    private static Offered offered(GroupBuySpec terms, ProductSummary product) {
        Map<UUID, SkuSnapshot> skus =
                product.skus().stream().collect(Collectors.toMap(SkuSnapshot::skuId, Function.identity()));
        return terms.firstStep().prices().stream()
                .filter(price -> skus.containsKey(price.skuId()))
                .min((one, other) -> one.price().compareTo(other.price()))
                .map(price -> new Offered(price.price(), alone(price, skus)))
                .orElseGet(() -> new Offered(product.price(), product.price()));
    }

    private static Money alone(SkuPrice price, Map<UUID, SkuSnapshot> skus) {
        SkuSnapshot sku = skus.get(price.skuId());
        return sku == null ? price.price() : sku.price();
    }

    private Optional<Subject> product(@Nullable UUID productId, @Nullable UUID campaignId) {
        Optional<Subject> offered = campaign(campaignId)
                .filter(campaign -> campaign.mechanic() == Mechanic.GROUP_BUY)
                .filter(campaign ->
                        campaign.spec().terms(GroupBuySpec.class).productId().equals(productId))
                .flatMap(campaign -> groupBuy(campaign, "/products/" + productId));
        return offered.or(() -> Optional.ofNullable(productId)
                .flatMap(catalog::product)
                .filter(ProductSummary::published)
                .map(product -> new Subject(
                        Subject.Kind.PRODUCT,
                        "/products/" + productId,
                        product.title(),
                        english(product),
                        product.productId(),
                        product.price(),
                        null,
                        0,
                        null)));
    }

    private Subject invitation(String path, @Nullable Campaign campaign) {
        String shop = settings.get("shop.name", String.class, "Banyan");
        RewardShown gift = Optional.ofNullable(campaign)
                .flatMap(referral -> rulebook(referral).flatMap(rules -> rules.showcase(referral)))
                .map(Showcase::gift)
                .orElse(null);
        return new Subject(
                Subject.Kind.INVITATION,
                path,
                campaign == null ? shop : campaign.spec().titleZh(),
                campaign == null ? shop : campaign.spec().titleEn(),
                null,
                null,
                null,
                0,
                gift);
    }

    private static String english(ProductSummary product) {
        return product.titleEn() == null ? product.title() : product.titleEn();
    }

    private static @Nullable Money higher(Money listPrice, Money price) {
        return listPrice.currency().equals(price.currency()) && listPrice.compareTo(price) > 0 ? listPrice : null;
    }
}
