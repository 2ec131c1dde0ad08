package io.banyan.trade.pricing;

import static io.banyan.trade.pricing.RandomPrices.NOW;
import static io.banyan.trade.pricing.RandomPrices.cny;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.trade.OfferChoice;
import io.banyan.trade.OfferReason;
import io.banyan.trade.spi.Benefit;
import io.banyan.trade.spi.OfferQuote;
import io.banyan.trade.spi.OfferScope;
import io.banyan.trade.spi.PriceOffer;
import io.banyan.trade.spi.PriceStage;
import io.banyan.trade.spi.StackingGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExchangeStageTest {

    private static final Goods CUPS = new Goods(RandomPrices.sku(1, 1990), 3);
    private static final Goods POT = new Goods(RandomPrices.sku(2, 8800), 1);
    private static final ShippingTerms FREE_FROM_88 = new ShippingTerms(cny(600), cny(8800));

    private static PriceOffer gift(int number, Goods goods) {
        return RandomPrices.offer(
                number,
                PriceStage.EXCHANGE,
                StackingGroup.EXTRA,
                false,
                new OfferScope.Only(Set.of(goods.sku().productId())),
                0,
                new Benefit.PieceOff(goods.sku().skuId()));
    }

    private static Price.Reckoned price(
            OfferQuote.@Nullable Granted activity, OfferChoice choice, List<Goods> goods, PriceOffer... offers) {
        return new Pricing(goods, activity, List.of(offers), choice, FREE_FROM_88, NOW).price();
    }

    private static List<OfferReason> reasons(Price.Reckoned price) {
        return price.refused().stream().map(Price.RefusedOffer::reason).toList();
    }

    @Test
    void eachPaysForOnePieceAfterTheMembersPriceAndWhatIsFreeReachesNoThreshold() {
        var price = price(
                null, OfferChoice.BEST, List.of(CUPS, POT), gift(1, CUPS), gift(2, POT), RandomPrices.member(1_000));

        assertThat(price.lines().get(0).total()).isEqualTo(cny(2 * 1791));
        assertThat(price.lines().get(1).total()).isEqualTo(cny(0));
        assertThat(price.shipping()).as("35.82 is below 88.00").isEqualTo(cny(600));
        assertThat(price.taken()).hasSize(3);
    }

    @Test
    void moreThanThereArePiecesAndOthersThatDoNotFitAreRefusedWithTheirReason() {
        assertThat(reasons(price(null, OfferChoice.BEST, List.of(POT), gift(1, POT), gift(2, POT), gift(3, CUPS))))
                .containsExactly(OfferReason.ALIKE, OfferReason.NOT_FOR_GOODS);
        assertThat(reasons(price(null, new OfferChoice(List.of(), false), List.of(POT), gift(1, POT))))
                .containsExactly(OfferReason.NOT_PICKED);
        var activity = new OfferQuote.Granted("拼团", "Group", 1, List.of(), true, null, Set.of());
        assertThat(reasons(price(activity, OfferChoice.BEST, List.of(POT), gift(1, POT))))
                .containsExactly(OfferReason.NOT_WITH_ACTIVITY);
    }

    @Test
    void asManyGiftsAsPiecesLeaveNothingToPayWhateverCameBefore() {
        var seed = System.nanoTime();
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 500; i++) {
            var goods = new Goods(RandomPrices.sku(1, random.nextLong(1, 100_000)), random.nextInt(1, 9));
            var offers = new ArrayList<PriceOffer>();
            offers.add(RandomPrices.member(random.nextInt(1, 10_000)));
            for (int n = 0; n < goods.quantity(); n++) {
                offers.add(gift(n, goods));
            }
            var off = new OfferQuote.Adjustment(
                    null, cny(random.nextLong(1, goods.listPrice().minor() + 1)), "GROUP_PRICE", "拼团价", "Group price");
            var activity = new OfferQuote.Granted(
                    "拼团", "Group", 1, List.of(off), true, null, Set.of(PriceStage.MEMBER, PriceStage.EXCHANGE));
            var price = price(activity, OfferChoice.BEST, List.of(goods), offers.toArray(PriceOffer[]::new));
            assertThat(price.lines().getFirst().total())
                    .as("seed %d, round %d", seed, i)
                    .isEqualTo(cny(0));
            assertThat(price.lines().getFirst().discount()).isEqualTo(goods.listPrice());
        }
    }
}
