package io.banyan.promotion.points;

import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemType;
import io.banyan.kernel.setting.Settings;
import io.banyan.ledger.Account;
import io.banyan.ledger.AccountKind;
import io.banyan.trade.spi.Benefit;
import io.banyan.trade.spi.OfferScope;
import io.banyan.trade.spi.OfferSource;
import io.banyan.trade.spi.PriceOffer;
import io.banyan.trade.spi.PriceStage;
import io.banyan.trade.spi.StackingGroup;
import io.banyan.wallet.Balance;
import io.banyan.wallet.Units;
import io.banyan.wallet.WalletProblem;
import io.banyan.wallet.Wallets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Points as an offer: they pay a part of an order when their owner says so. The purses of all who pay with points in a batch
 * are held before any is debited; an order is debited when it is placed, so that points are spent once however many orders
 * want them.
 */
@Component
class PointsOffers implements OfferSource {

    private static final String KEY = "promotion.points";

    /** Points that paid for orders. */
    private static final String SPENT = "promotion.points_spent";

    private static final UUID SHOP = new UUID(0, 0);

    private final Settings settings;
    private final Wallets wallets;
    private final PointsUses uses;

    PointsOffers(Settings settings, Wallets wallets, PointsUses uses) {
        this.settings = settings;
        this.wallets = wallets;
        this.uses = uses;
    }

    /** What points are worth; none pay before an operator says so. */
    PointsTerms terms() {
        return settings.find(KEY, PointsTerms.class)
                .orElseGet(() -> new PointsTerms(
                        false, 100, Money.of(100, settings.get("shop.currency", String.class, "CNY")), 5_000));
    }

    void change(PointsTerms terms) {
        settings.put(KEY, terms);
    }

    /** After the coupons: purses come after their locks. */
    @Override
    public String name() {
        return "points";
    }

    @Override
    public List<List<PriceOffer>> offers(List<Basket> baskets) {
        var terms = terms();
        var people = baskets.stream()
                .filter(Basket::usePoints)
                .map(Basket::personId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, Balance> balances =
                !terms.enabled() || people.isEmpty() ? Map.of() : wallets.balances(people, Units.POINTS);
        return baskets.stream()
                .map(basket -> Optional.ofNullable(basket.personId())
                        .filter(person -> basket.usePoints())
                        .map(balances::get)
                        .filter(balance -> balance.available().isPositive())
                        .map(balance -> offer(terms, balance.available().minor(), basket.currency()))
                        .stream()
                        .toList())
                .toList();
    }

    private PriceOffer offer(PointsTerms terms, long available, String currency) {
        return new PriceOffer(
                name(),
                Units.POINTS,
                PriceStage.POINTS,
                StackingGroup.EXTRA,
                false,
                false,
                Units.POINTS,
                "积分抵扣",
                "Paid with points",
                new OfferScope.Everything(),
                Money.zero(currency),
                new Benefit.PointsOff(available, terms.block(), terms.worth(), terms.basisPoints()),
                null,
                null);
    }

    @Override
    public Map<UUID, ProblemType> claim(List<Claim> claims, Instant at) {
        wallets.prepare(claims.stream().map(Claim::personId).collect(Collectors.toSet()), Units.POINTS);
        var refused = new HashMap<UUID, ProblemType>();
        for (var claim : claims) {
            var points = claim.taken().stream().mapToLong(Taken::points).sum();
            var amount = Money.of(points, Units.POINTS);
            if (wallets.balance(claim.personId(), Units.POINTS).available().compareTo(amount) < 0) {
                refused.put(claim.orderId(), WalletProblem.INSUFFICIENT_FUNDS);
            } else {
                wallets.debit(
                        PointsUses.cause(claim.orderId()),
                        claim.personId(),
                        amount,
                        new Account(SPENT, SHOP, Units.POINTS),
                        "订单抵扣",
                        "Paid a part of an order");
                uses.add(claim.orderId(), claim.personId(), points, at);
            }
        }
        return refused;
    }

    @Override
    public void unclaim(List<UUID> orderIds) {
        for (var orderId : orderIds) {
            wallets.undoDebit(PointsUses.cause(orderId));
            uses.remove(orderId);
        }
    }

    /** The kind of account that points at the checkout use. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        AccountKind pointsSpent() {
            return AccountKind.open(SPENT);
        }
    }
}
