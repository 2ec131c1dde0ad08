package io.banyan.promotion.member;

import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemType;
import io.banyan.kernel.setting.Settings;
import io.banyan.trade.BuyerSummary;
import io.banyan.trade.Orders;
import io.banyan.trade.spi.Benefit;
import io.banyan.trade.spi.OfferScope;
import io.banyan.trade.spi.OfferSource;
import io.banyan.trade.spi.PriceOffer;
import io.banyan.trade.spi.PriceStage;
import io.banyan.trade.spi.StackingGroup;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is on which level, and what members pay. The levels are a setting of the shop; without any, nothing is asked. */
@Component
public class Members implements OfferSource {

    private static final String KEY = "promotion.member_levels";

    private final Settings settings;
    private final Orders orders;

    Members(Settings settings, Orders orders) {
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

    /** The level of a person. */
    public Optional<MemberLevel> reached(UUID personId) {
        var level = level(personId);
        return level == 0 ? Optional.empty() : Optional.of(levels().get(level - 1));
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

    @Override
    public List<List<PriceOffer>> offers(List<Basket> baskets) {
        var levels = levels();
        var people =
                baskets.stream().map(Basket::personId).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<UUID, BuyerSummary> buyers = levels.isEmpty() || people.isEmpty() ? Map.of() : orders.buyers(people);
        return baskets.stream()
                .map(basket -> Optional.ofNullable(basket.personId())
                        .map(person -> level(levels, buyers.get(person)))
                        .filter(reached -> reached > 0)
                        .map(reached -> levels.get(reached - 1))
                        .filter(level -> level.basisPoints() > 0)
                        .map(level -> offer(level, basket.currency()))
                        .stream()
                        .toList())
                .toList();
    }

    private PriceOffer offer(MemberLevel level, String currency) {
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
                new Benefit.PercentOff(level.basisPoints(), null),
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
