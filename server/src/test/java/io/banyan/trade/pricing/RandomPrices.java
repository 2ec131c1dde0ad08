package io.banyan.trade.pricing;

import io.banyan.catalog.LocalText;
import io.banyan.catalog.SkuSnapshot;
import io.banyan.kernel.money.Money;
import io.banyan.trade.OfferChoice;
import io.banyan.trade.spi.Benefit;
import io.banyan.trade.spi.OfferQuote;
import io.banyan.trade.spi.OfferScope;
import io.banyan.trade.spi.PriceOffer;
import io.banyan.trade.spi.PriceStage;
import io.banyan.trade.spi.StackingGroup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Orders with all kinds of offers, drawn at random. */
public final class RandomPrices {

    static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");

    private RandomPrices() {}

    /** A price with everything: member prices, a campaign now and then, coupons, points, delivery. */
    public static Price.Reckoned price(SplittableRandom random) {
        var goods = goods(random, random.nextInt(1, 9), 100_000);
        var offers = new ArrayList<>(offers(random, random.nextInt(0, 14), goods));
        if (random.nextBoolean()) {
            offers.add(member(random.nextInt(1, 5_000)));
        }
        offers.add(points(random.nextLong(0, 100_000), 10, random.nextInt(1, 10), random.nextInt(0, 10_001)));
        var activity = random.nextInt(4) == 0 ? activity(random, goods) : null;
        var choice = new OfferChoice(null, random.nextBoolean());
        return new Pricing(goods, activity, offers, choice, shipping(random), NOW).price();
    }

    static Money cny(long minor) {
        return Money.of(minor, "CNY");
    }

    static SkuSnapshot sku(int number, long price) {
        return new SkuSnapshot(
                new UUID(7, number),
                new UUID(8, number),
                "C" + number,
                new LocalText("Tea " + number, null),
                new LocalText("", null),
                cny(price),
                "/p.svg",
                true);
    }

    static List<Goods> goods(SplittableRandom random, int lines, long highest) {
        return IntStream.range(0, lines)
                .mapToObj(i -> new Goods(sku(i, random.nextLong(0, highest)), random.nextInt(1, 8)))
                .toList();
    }

    static ShippingTerms shipping(SplittableRandom random) {
        return new ShippingTerms(
                cny(random.nextInt(0, 3) * 600L), random.nextBoolean() ? null : cny(random.nextLong(0, 300_000)));
    }

    static List<PriceOffer> offers(SplittableRandom random, int count, List<Goods> goods) {
        return IntStream.range(0, count).mapToObj(i -> offer(random, i, goods)).toList();
    }

    private static PriceOffer offer(SplittableRandom random, int number, List<Goods> goods) {
        var stages = List.of(
                PriceStage.ITEM_COUPON, PriceStage.SPEND_AND_SAVE, PriceStage.ORDER_COUPON, PriceStage.SHIPPING);
        var stage = stages.get(random.nextInt(stages.size()));
        var groups = StackingGroup.values();
        return offer(
                number,
                stage,
                groups[random.nextInt(groups.length)],
                random.nextInt(8) == 0,
                scope(random, goods),
                random.nextBoolean() ? 0 : random.nextLong(0, 200_000),
                stage == PriceStage.SHIPPING
                        ? new Benefit.ShippingOff(random.nextBoolean() ? null : cny(random.nextLong(1, 900)))
                        : benefit(random));
    }

    static PriceOffer offer(
            int number,
            PriceStage stage,
            StackingGroup group,
            boolean exclusive,
            OfferScope scope,
            long threshold,
            Benefit benefit) {
        return new PriceOffer(
                "test",
                "o" + number,
                stage,
                group,
                exclusive,
                stage == PriceStage.SPEND_AND_SAVE,
                "t" + number,
                "优惠 " + number,
                "Offer " + number,
                scope,
                cny(threshold),
                benefit,
                null,
                NOW.plusSeconds(1_000L + number));
    }

    private static OfferScope scope(SplittableRandom random, List<Goods> goods) {
        Set<UUID> some = new HashSet<>();
        for (var one : goods) {
            if (random.nextBoolean()) {
                some.add(one.sku().productId());
            }
        }
        return switch (random.nextInt(3)) {
            case 0 -> new OfferScope.Only(some);
            case 1 -> new OfferScope.AllBut(some);
            default -> new OfferScope.Everything();
        };
    }

    private static Benefit benefit(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Benefit.AmountOff(cny(random.nextLong(1, 90_000)));
            case 1 ->
                new Benefit.PercentOff(
                        random.nextInt(1, 10_001), random.nextBoolean() ? null : cny(random.nextLong(1, 40_000)));
            case 2 ->
                new Benefit.LadderOff(List.of(
                        new Benefit.LadderOff.Step(cny(10_000), cny(random.nextLong(1, 3_000))),
                        new Benefit.LadderOff.Step(cny(50_000), cny(random.nextLong(3_000, 20_000)))));
            default ->
                new Benefit.EveryOff(
                        cny(random.nextLong(1, 50_000)),
                        cny(random.nextLong(1, 9_000)),
                        random.nextBoolean() ? null : cny(random.nextLong(1, 40_000)));
        };
    }

    static PriceOffer member(int basisPoints) {
        return new PriceOffer(
                "member",
                "gold",
                PriceStage.MEMBER,
                StackingGroup.EXTRA,
                false,
                true,
                "gold",
                "金卡会员价",
                "Gold member price",
                new OfferScope.Everything(),
                cny(0),
                new Benefit.PercentOff(basisPoints, null),
                null,
                null);
    }

    static PriceOffer points(long available, long block, long worth, int basisPoints) {
        return new PriceOffer(
                "points",
                "PTS",
                PriceStage.POINTS,
                StackingGroup.EXTRA,
                false,
                false,
                "PTS",
                "积分抵扣",
                "Points",
                new OfferScope.Everything(),
                cny(0),
                new Benefit.PointsOff(available, block, cny(worth), basisPoints),
                null,
                null);
    }

    static OfferQuote.Granted activity(SplittableRandom random, List<Goods> goods) {
        var adjustments = new ArrayList<OfferQuote.Adjustment>();
        for (int i = random.nextInt(0, 5); i > 0; i--) {
            @Nullable
            UUID sku = random.nextBoolean()
                    ? null
                    : goods.get(random.nextInt(goods.size())).sku().skuId();
            adjustments.add(new OfferQuote.Adjustment(
                    sku, cny(random.nextLong(-100, 200_000)), "GROUP_PRICE", "拼团价", "Group price"));
        }
        var with = new HashSet<PriceStage>();
        for (var stage : PriceStage.values()) {
            if (random.nextBoolean()) {
                with.add(stage);
            }
        }
        return new OfferQuote.Granted("拼团", "Group", 1, adjustments, true, null, with);
    }
}
