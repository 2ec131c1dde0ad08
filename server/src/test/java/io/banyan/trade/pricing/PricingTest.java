package io.banyan.trade.pricing;

import static io.banyan.trade.pricing.RandomPrices.NOW;
import static io.banyan.trade.pricing.RandomPrices.cny;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.kernel.money.Money;
import io.banyan.trade.OfferChoice;
import io.banyan.trade.OfferReason;
import io.banyan.trade.spi.Benefit;
import io.banyan.trade.spi.OfferQuote;
import io.banyan.trade.spi.OfferScope;
import io.banyan.trade.spi.PriceOffer;
import io.banyan.trade.spi.PriceStage;
import io.banyan.trade.spi.StackingGroup;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PricingTest {

    private static final ShippingTerms FREE = new ShippingTerms(cny(0), null);
    private static final Goods CUPS = new Goods(RandomPrices.sku(1, 1990), 2);
    private static final Goods POT = new Goods(RandomPrices.sku(2, 8800), 1);

    private static Price.Reckoned price(
            List<Goods> goods,
            OfferQuote.@Nullable Granted activity,
            OfferChoice choice,
            ShippingTerms shipping,
            PriceOffer... offers) {
        return new Pricing(goods, activity, List.of(offers), choice, shipping, NOW).price();
    }

    private static Price.Reckoned price(PriceOffer... offers) {
        return price(List.of(CUPS, POT), null, OfferChoice.BEST, FREE, offers);
    }

    private static Price.Reckoned price(OfferQuote.Adjustment... adjustments) {
        return price(List.of(CUPS, POT), activity(Set.of(), adjustments), OfferChoice.BEST, FREE);
    }

    private static OfferQuote.Granted activity(Set<PriceStage> with, OfferQuote.Adjustment... adjustments) {
        return new OfferQuote.Granted("拼团", "Group", 1, List.of(adjustments), true, null, with);
    }

    private static OfferQuote.Adjustment off(@Nullable UUID sku, long minor) {
        return new OfferQuote.Adjustment(sku, cny(minor), "GROUP_PRICE", "拼团优惠", "Group price");
    }

    private static PriceOffer coupon(int number, StackingGroup group, long threshold, Benefit benefit) {
        return RandomPrices.offer(
                number, PriceStage.ORDER_COUPON, group, false, new OfferScope.Everything(), threshold, benefit);
    }

    private static Benefit.AmountOff less(long minor) {
        return new Benefit.AmountOff(cny(minor));
    }

    private static @Nullable OfferReason reason(Price.Reckoned price, PriceOffer offer) {
        return price.refused().stream()
                .filter(refused -> refused.offer().equals(offer))
                .map(Price.RefusedOffer::reason)
                .findFirst()
                .orElse(null);
    }

    @Test
    void addsUpListPrices() {
        var price = price(new PriceOffer[0]);

        assertThat(price.total()).isEqualTo(cny(2 * 1990 + 8800));
        assertThat(price.discount().isZero()).isTrue();
    }

    @Test
    void takesACampaignsPriceOffItsLineOnly() {
        var price = price(off(CUPS.sku().skuId(), 1000));

        assertThat(price.lines().get(0).discount()).isEqualTo(cny(1000));
        assertThat(price.lines().get(1).discount().isZero()).isTrue();
    }

    @Test
    void neverTakesMoreOffThanALineCosts() {
        var sku = CUPS.sku().skuId();
        var price = price(off(sku, 3500), off(sku, 3500), off(null, 100));

        assertThat(price.lines().get(0).total().isZero()).isTrue();
        assertThat(price.total()).isEqualTo(cny(8700));
    }

    @Test
    void stagesSeeWhatTheOnesBeforeLeft() {
        var item = RandomPrices.offer(
                1,
                PriceStage.ITEM_COUPON,
                StackingGroup.ITEM,
                false,
                new OfferScope.Only(Set.of(POT.sku().productId())),
                0,
                less(2800));
        var every = RandomPrices.offer(
                2,
                PriceStage.SPEND_AND_SAVE,
                StackingGroup.PROMOTION,
                false,
                new OfferScope.Everything(),
                0,
                new Benefit.EveryOff(cny(1000), cny(100), null));
        var order = coupon(3, StackingGroup.ORDER, 0, new Benefit.PercentOff(1000, null));

        var price = price(item, every, order, RandomPrices.member(1000));

        // Members: 3,582 + 7,920. Less 2,800: 8,702. Less 100 for each of 8 thousands: 7,902. Less a tenth: 7,112.
        assertThat(price.total()).isEqualTo(cny(7_112));
        assertThat(price.steps())
                .extracting(Price.Step::kind)
                .containsExactly("GOODS", "MEMBER_PRICE", "ITEM_COUPON", "SPEND_AND_SAVE", "ORDER_COUPON", "SHIPPING");
    }

    @Test
    void aSmallerCouponWinsWhereTheLargerLosesMoreElsewhere() {
        // 300 off drops the goods below what the other one needs.
        var larger = coupon(1, StackingGroup.ITEM, 0, less(300));
        var smaller = coupon(2, StackingGroup.ITEM, 0, less(200));
        var order = RandomPrices.offer(
                3,
                PriceStage.SHIPPING,
                StackingGroup.SHIPPING,
                false,
                new OfferScope.Everything(),
                12_580,
                new Benefit.ShippingOff(null));
        var fee = new ShippingTerms(cny(1_000), null);

        var price = price(List.of(CUPS, POT), null, OfferChoice.BEST, fee, larger, smaller, order);

        assertThat(price.taken()).extracting(taken -> taken.offer()).containsExactly(smaller, order);
        assertThat(price.total()).isEqualTo(cny(12_580));
        assertThat(reason(price, larger)).isEqualTo(OfferReason.NOT_TOGETHER);
    }

    @Test
    void leavesACouponUnusedThatWouldCostTheFreeDelivery() {
        var coupon = coupon(1, StackingGroup.ORDER, 0, less(100));
        var fee = new ShippingTerms(cny(1_000), cny(12_700));

        var price = price(List.of(CUPS, POT), null, OfferChoice.BEST, fee, coupon);

        assertThat(price.total()).isEqualTo(cny(12_780));
        assertThat(reason(price, coupon)).isEqualTo(OfferReason.SAVES_LESS);
    }

    @Test
    void usesOfTwoAlikeTheOneThatExpiresFirst() {
        var first = coupon(1, StackingGroup.ORDER, 0, less(500));
        var later = new PriceOffer(
                "test",
                "o2",
                first.stage(),
                first.group(),
                false,
                false,
                first.terms(),
                "",
                "",
                first.scope(),
                first.threshold(),
                first.benefit(),
                null,
                NOW.plusSeconds(99_999));

        var price = price(later, first);

        assertThat(price.taken()).extracting(taken -> taken.offer()).containsExactly(first);
        assertThat(reason(price, later)).isEqualTo(OfferReason.ALIKE);
    }

    @Test
    void everyRefusedOfferHasItsReason() {
        var best = coupon(1, StackingGroup.ORDER, 0, less(900));
        var worse = coupon(2, StackingGroup.ORDER, 0, less(800));
        var alone = RandomPrices.offer(
                3, PriceStage.ORDER_COUPON, StackingGroup.ITEM, true, new OfferScope.Everything(), 0, less(500));
        var dear = coupon(4, StackingGroup.EXTRA, 20_000, less(800));
        var foreign = RandomPrices.offer(
                5, PriceStage.ITEM_COUPON, StackingGroup.EXTRA, false, new OfferScope.Only(Set.of()), 0, less(1));
        var pounds = coupon(6, StackingGroup.EXTRA, 0, new Benefit.AmountOff(Money.of(1, "GBP")));
        var delivery = RandomPrices.offer(
                7,
                PriceStage.SHIPPING,
                StackingGroup.SHIPPING,
                false,
                new OfferScope.Everything(),
                0,
                new Benefit.ShippingOff(null));
        var gone = new PriceOffer(
                "test",
                "o8",
                best.stage(),
                best.group(),
                false,
                false,
                "t8",
                "",
                "",
                best.scope(),
                best.threshold(),
                best.benefit(),
                null,
                NOW);
        var early = new PriceOffer(
                "test",
                "o9",
                best.stage(),
                best.group(),
                false,
                false,
                "t9",
                "",
                "",
                best.scope(),
                best.threshold(),
                best.benefit(),
                NOW.plusSeconds(1),
                null);

        var price = price(best, worse, alone, dear, foreign, pounds, delivery, gone, early);

        assertThat(price.taken()).extracting(taken -> taken.offer()).containsExactly(best);
        assertThat(reason(price, worse)).isEqualTo(OfferReason.NOT_TOGETHER);
        assertThat(reason(price, alone)).isEqualTo(OfferReason.EXCLUSIVE);
        assertThat(reason(price, dear)).isEqualTo(OfferReason.BELOW_THRESHOLD);
        assertThat(reason(price, foreign)).isEqualTo(OfferReason.NOT_FOR_GOODS);
        assertThat(reason(price, pounds)).isEqualTo(OfferReason.OTHER_CURRENCY);
        assertThat(reason(price, delivery)).isEqualTo(OfferReason.DELIVERY_FREE);
        assertThat(reason(price, gone)).isEqualTo(OfferReason.EXPIRED);
        assertThat(reason(price, early)).isEqualTo(OfferReason.NOT_STARTED);
        assertThat(price.refused().stream()
                        .filter(one -> one.offer().equals(dear))
                        .findFirst()
                        .orElseThrow()
                        .missing())
                .isEqualTo(cny(20_000 - 12_780));
    }

    @Test
    void aShopperMayLeaveOffersOut() {
        var best = coupon(1, StackingGroup.ORDER, 0, less(900));
        var other = coupon(2, StackingGroup.ORDER, 0, less(800));

        var picked = price(List.of(POT), null, new OfferChoice(List.of(other.key()), false), FREE, best, other);
        var none = price(List.of(POT), null, new OfferChoice(List.of(), false), FREE, best, other);

        assertThat(picked.total()).isEqualTo(cny(8_000));
        assertThat(reason(picked, best)).isEqualTo(OfferReason.NOT_PICKED);
        assertThat(none.total()).isEqualTo(cny(8_800));
    }

    @Test
    void aCampaignSaysWhatGoesWithIt() {
        var coupon = coupon(1, StackingGroup.ORDER, 0, less(900));
        var cheaper = off(null, 1_000);

        var without = price(
                List.of(POT),
                activity(Set.of(), cheaper),
                new OfferChoice(null, true),
                FREE,
                coupon,
                RandomPrices.member(5000),
                RandomPrices.points(999, 1, 1, 10_000));
        var with =
                price(List.of(POT), activity(Set.of(PriceStage.ORDER_COUPON), cheaper), OfferChoice.BEST, FREE, coupon);

        assertThat(without.total()).isEqualTo(cny(7_800));
        assertThat(reason(without, coupon)).isEqualTo(OfferReason.NOT_WITH_ACTIVITY);
        assertThat(without.points()).isNull();
        assertThat(with.total()).isEqualTo(cny(6_900));
    }

    @Test
    void pointsPayWholeBlocksUpToTheirShareAndNeverForDelivery() {
        var fee = new ShippingTerms(cny(1_000), cny(8_800));
        var points = RandomPrices.points(1_234, 100, 100, 5_000);

        var price = price(List.of(POT), null, new OfferChoice(null, true), fee, points);
        var shown = price(List.of(POT), null, OfferChoice.BEST, fee, points);

        assertThat(price.total()).isEqualTo(cny(8_800 - 1_200));
        assertThat(price.taken().getFirst().points()).isEqualTo(1_200);
        assertThat(shown.total()).isEqualTo(cny(8_800));
        assertThat(shown.points()).isEqualTo(new Price.Points(1_234, 1_200, cny(1_200), false));
    }
}
