package io.banyan.promotion.member;

import io.banyan.catalog.Catalog;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemType;
import io.banyan.kernel.setting.Settings;
import io.banyan.trade.BuyerSummary;
import io.banyan.trade.Orders;
import io.banyan.trade.spi.Benefit;
import io.banyan.trade.spi.OfferRequest;
import io.banyan.trade.spi.OfferScope;
import io.banyan.trade.spi.OfferSource;
import io.banyan.trade.spi.PriceOffer;
import io.banyan.trade.spi.PriceStage;
import io.banyan.trade.spi.StackingGroup;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is on which level, and what members pay. The levels are a setting of the shop; without any, nothing is asked. */
@Component
public class Members implements OfferSource {

    private static final String KEY = "promotion.member_levels";

    private final MemberPriceRows rows;
    private final Catalog catalog;
    private final Settings settings;
    private final Orders orders;

    Members(MemberPriceRows rows, Catalog catalog, Settings settings, Orders orders) {
        this.rows = rows;
        this.catalog = catalog;
        this.settings = settings;
        this.orders = orders;
    }

    /** What is kept: the levels, the lowest first. */
    record Levels(List<MemberLevel> levels) {}

    /** The lowest first. */
    List<MemberLevel> levels() {
        return settings.find(KEY, Levels.class).map(Levels::levels).orElse(List.of());
    }

    void change(List<MemberLevel> levels) {
        settings.put(KEY, new Levels(levels));
        rows.forgetAbove(levels.size());
    }

    /** How many levels there are. */
    public int count() {
        return levels().size();
    }

    /** The level of a person, counted from 1; 0 for none. */
    public int level(UUID personId) {
        var levels = levels();
        return levels.isEmpty()
                ? 0
                : level(levels, orders.buyers(Set.of(personId)).get(personId));
    }

    static int level(List<MemberLevel> levels, @Nullable BuyerSummary buyer) {
        int reached = 0;
        for (int i = 0; buyer != null && i < levels.size(); i++) {
            var from = levels.get(i).from();
            if (from.currency().equals(buyer.spent().currency())
                    && buyer.spent().compareTo(from) >= 0) {
                reached = i + 1;
            }
        }
        return reached;
    }

    @Override
    public String name() {
        return "member";
    }

    /**
     * What a product costs its reader as a member.
     *
     * @param prices of the variants that cost a fixed price, lower than the level's share, by SKU
     */
    public record Standing(MemberLevel level, Map<UUID, Money> prices) {}

    /** What the person's level means for a product; empty where it means nothing. */
    public Optional<Standing> standing(UUID personId, UUID productId) {
        var reached = level(personId);
        if (reached == 0) {
            return Optional.empty();
        }
        var level = levels().get(reached - 1);
        var prices = upTo(reached, rows.ofProduct(productId));
        var skus = catalog.skus(prices.keySet());
        prices.entrySet().removeIf(one -> {
            var sku = skus.get(one.getKey());
            return sku == null || dearer(one.getValue(), sku.price(), level.basisPoints());
        });
        return level.basisPoints() == 0 && prices.isEmpty()
                ? Optional.empty()
                : Optional.of(new Standing(level, prices));
    }

    /** Whether a fixed price is no better than the level's share. */
    private static boolean dearer(Money fixed, Money usual, int basisPoints) {
        return !fixed.currency().equals(usual.currency())
                || usual.minus(usual.percent(basisPoints)).compareTo(fixed) <= 0;
    }

    @Override
    public List<List<PriceOffer>> offers(List<Basket> baskets) {
        var levels = levels();
        var people =
                baskets.stream().map(Basket::personId).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<UUID, BuyerSummary> buyers = levels.isEmpty() || people.isEmpty() ? Map.of() : orders.buyers(people);
        var reached = baskets.stream()
                .map(basket -> basket.personId() == null ? 0 : level(levels, buyers.get(basket.personId())))
                .toList();
        var fixed = fixed(baskets, reached);
        return IntStream.range(0, baskets.size())
                .mapToObj(i -> reached.get(i) == 0
                        ? List.<PriceOffer>of()
                        : offers(levels.get(reached.get(i) - 1), reached.get(i), baskets.get(i), fixed))
                .toList();
    }

    /** The prices of single variants in the baskets of members; one query for all, none where nobody is a member. */
    private List<MemberPrice> fixed(List<Basket> baskets, List<Integer> reached) {
        return rows.ofSkus(IntStream.range(0, baskets.size())
                .filter(i -> reached.get(i) > 0)
                .boxed()
                .flatMap(i -> baskets.get(i).items().stream())
                .map(OfferRequest.Item::skuId)
                .collect(Collectors.toSet()));
    }

    private List<PriceOffer> offers(MemberLevel level, int reached, Basket basket, List<MemberPrice> fixed) {
        var inBasket = basket.items().stream().map(OfferRequest.Item::skuId).collect(Collectors.toSet());
        var prices = upTo(
                reached,
                fixed.stream()
                        .filter(one -> inBasket.contains(one.skuId())
                                && one.price().currency().equals(basket.currency()))
                        .toList());
        if (prices.isEmpty()) {
            return level.basisPoints() == 0
                    ? List.of()
                    : List.of(offer(level, basket.currency(), new Benefit.PercentOff(level.basisPoints(), null)));
        }
        return List.of(offer(level, basket.currency(), new Benefit.PiecePrices(prices, level.basisPoints())));
    }

    /** Of each variant the price of the highest level that was reached; the prices come with the lowest level first. */
    private static Map<UUID, Money> upTo(int reached, List<MemberPrice> prices) {
        var found = new HashMap<UUID, Money>();
        prices.stream()
                .filter(one -> one.level() <= reached)
                .sorted(Comparator.comparingInt(MemberPrice::level))
                .forEach(one -> found.put(one.skuId(), one.price()));
        return found;
    }

    private PriceOffer offer(MemberLevel level, String currency, Benefit benefit) {
        return new PriceOffer(
                name(),
                "price",
                PriceStage.MEMBER,
                StackingGroup.EXTRA,
                false,
                true,
                "price",
                level.nameZh() + "会员价",
                level.nameEn() + " member price",
                new OfferScope.Everything(),
                Money.zero(currency),
                benefit,
                null,
                null);
    }

    /** A member price uses nothing up. */
    @Override
    public Map<UUID, ProblemType> claim(List<Claim> claims, Instant at) {
        return Map.of();
    }

    @Override
    public void unclaim(List<UUID> orderIds) {}
}
