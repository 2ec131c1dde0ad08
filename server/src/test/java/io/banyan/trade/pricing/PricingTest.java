package io.banyan.trade.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.Seeds;
import io.banyan.catalog.LocalText;
import io.banyan.catalog.SkuSnapshot;
import io.banyan.kernel.money.Money;
import io.banyan.trade.PlaceOrder;
import io.banyan.trade.TradeProblem;
import io.banyan.trade.spi.OfferQuote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PricingTest {

    private static final UUID CUP = new UUID(7, 1);
    private static final UUID POT = new UUID(7, 2);

    private static SkuSnapshot sku(UUID id, long price, String currency, boolean sellable) {
        return new SkuSnapshot(
                id,
                new UUID(8, 8),
                "C" + id,
                new LocalText("Tea " + id, null),
                new LocalText("", null),
                Money.of(price, currency),
                "/p.svg",
                sellable);
    }

    private static final Map<UUID, SkuSnapshot> SKUS =
            Map.of(CUP, sku(CUP, 1990, "CNY", true), POT, sku(POT, 8800, "CNY", true));

    private static Price.Reckoned price(List<PlaceOrder.Line> lines, @Nullable OfferQuote offer) {
        return (Price.Reckoned) Pricing.price(Pricing.select(lines, SKUS).goods(), offer);
    }

    private static OfferQuote.Granted offer(OfferQuote.Adjustment... adjustments) {
        return new OfferQuote.Granted("拼团", "Group", 1, List.of(adjustments), true, null);
    }

    private static OfferQuote.Adjustment off(@Nullable UUID sku, long minor) {
        return new OfferQuote.Adjustment(sku, Money.of(minor, "CNY"), "GROUP_PRICE", "拼团优惠", "Group price");
    }

    private static PlaceOrder.Line line(UUID sku, int quantity) {
        return new PlaceOrder.Line(sku, quantity);
    }

    @Test
    void addsUpListPrices() {
        var price = price(List.of(line(CUP, 3), line(POT, 1)), null);

        assertThat(price.total()).isEqualTo(Money.of(3 * 1990 + 8800, "CNY"));
        assertThat(price.discount().isZero()).isTrue();
    }

    @Test
    void putsPiecesOfTheSameGoodsTogether() {
        var price = price(List.of(line(CUP, 1), line(POT, 1), line(CUP, 2)), null);

        assertThat(price.lines()).extracting(Price.Line::quantity).containsExactly(3, 1);
    }

    @Test
    void takesAnOfferOffItsLineOnly() {
        var price = price(List.of(line(CUP, 2), line(POT, 1)), offer(off(CUP, 1000)));

        assertThat(price.lines().get(0).discount()).isEqualTo(Money.of(1000, "CNY"));
        assertThat(price.lines().get(1).discount().isZero()).isTrue();
    }

    @Test
    void neverTakesMoreOffThanALineCosts() {
        var price = price(List.of(line(CUP, 1)), offer(off(CUP, 1500), off(CUP, 1500), off(null, 100)));

        assertThat(price.total().isZero()).isTrue();
        assertThat(price.discount()).isEqualTo(Money.of(1990, "CNY"));
    }

    @Test
    void refusesWhatCannotBeBought() {
        var other = new UUID(7, 3);
        var gone = new UUID(7, 4);
        var skus = Map.of(
                CUP, sku(CUP, 1, "CNY", true), other, sku(other, 1, "GBP", true), gone, sku(gone, 1, "CNY", false));

        assertThat(refusal(List.of(), skus)).isEqualTo(TradeProblem.ORDER_EMPTY);
        assertThat(refusal(List.of(line(CUP, 0)), skus)).isEqualTo(TradeProblem.ORDER_EMPTY);
        assertThat(refusal(List.of(line(CUP, -1)), skus)).isEqualTo(TradeProblem.ORDER_EMPTY);
        assertThat(refusal(List.of(line(CUP, Integer.MAX_VALUE), line(CUP, Integer.MAX_VALUE)), skus))
                .isEqualTo(TradeProblem.ORDER_TOO_LARGE);
        assertThat(refusal(List.of(line(POT, 1)), skus)).isEqualTo(TradeProblem.GOODS_UNKNOWN);
        assertThat(refusal(List.of(line(gone, 1)), skus)).isEqualTo(TradeProblem.GOODS_NOT_SELLABLE);
        assertThat(refusal(List.of(line(CUP, 1), line(other, 1)), skus)).isEqualTo(TradeProblem.CURRENCY_MIXED);
    }

    private static @Nullable Object refusal(List<PlaceOrder.Line> lines, Map<UUID, SkuSnapshot> skus) {
        var refusal = Pricing.select(lines, skus).refusal();
        return refusal == null ? null : refusal.problem();
    }

    @Test
    void linesAndStepsAlwaysAddUpToTheTotal() {
        Seeds.each(500, random -> {
            var skus = new HashMap<UUID, SkuSnapshot>();
            var lines = new ArrayList<PlaceOrder.Line>();
            for (int i = random.nextInt(1, 9); i > 0; i--) {
                var id = new UUID(1, i);
                skus.put(id, sku(id, random.nextLong(0, 100_000), "CNY", true));
                lines.add(line(id, random.nextInt(1, 12)));
            }
            var price =
                    (Price.Reckoned) Pricing.price(Pricing.select(lines, skus).goods(), randomOffer(random, lines));

            var byLines = price.lines().stream().map(Price.Line::total).reduce(price.shipping(), Money::plus);
            var bySteps = price.steps().stream().map(Price.Step::amount).reduce(Money.zero("CNY"), Money::plus);
            var discounts = price.lines().stream().map(Price.Line::discount).reduce(Money.zero("CNY"), Money::plus);
            assertThat(byLines).isEqualTo(price.total());
            assertThat(bySteps).isEqualTo(price.total());
            assertThat(discounts).isEqualTo(price.discount());
            assertThat(price.goods().minus(price.discount()).plus(price.shipping()))
                    .isEqualTo(price.total());
            assertThat(price.lines())
                    .noneMatch(
                            line -> line.total().isNegative() || line.discount().isNegative());
        });
    }

    private static OfferQuote randomOffer(SplittableRandom random, List<PlaceOrder.Line> lines) {
        var adjustments = new ArrayList<OfferQuote.Adjustment>();
        for (int i = random.nextInt(0, 5); i > 0; i--) {
            var sku = random.nextBoolean()
                    ? null
                    : lines.get(random.nextInt(lines.size())).skuId();
            adjustments.add(off(sku, random.nextLong(-100, 200_000)));
        }
        return offer(adjustments.toArray(OfferQuote.Adjustment[]::new));
    }
}
