package io.banyan.trade.pricing;

import static io.banyan.trade.pricing.RandomPrices.cny;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.Seeds;
import io.banyan.trade.spi.Benefit;
import io.banyan.trade.spi.OfferScope;
import io.banyan.trade.spi.PriceOffer;
import io.banyan.trade.spi.PriceStage;
import io.banyan.trade.spi.StackingGroup;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BestCombinationTest {

    /** Tries every subset with arithmetic of its own: slow, and obviously right. */
    private static long bruteForce(Situation situation, List<PriceOffer> offers) {
        var least = Long.MAX_VALUE;
        for (int subset = 0; subset < 1 << offers.size(); subset++) {
            var chosen = new ArrayList<PriceOffer>();
            for (int i = 0; i < offers.size(); i++) {
                if ((subset & (1 << i)) != 0) {
                    chosen.add(offers.get(i));
                }
            }
            var cost = allowed(chosen) ? cost(situation, chosen) : Long.MAX_VALUE;
            least = Math.min(least, cost);
        }
        return least;
    }

    private static boolean allowed(List<PriceOffer> chosen) {
        var groups = new HashSet<StackingGroup>();
        return chosen.stream().allMatch(offer -> groups.add(offer.group()))
                && (chosen.size() < 2 || chosen.stream().noneMatch(PriceOffer::exclusive));
    }

    /** What an order costs with these offers; more than anything when one of them would not apply. */
    private static long cost(Situation situation, List<PriceOffer> chosen) {
        var inOrder = new ArrayList<>(chosen);
        inOrder.sort(Comparator.<PriceOffer>comparingInt(offer -> offer.stage().ordinal())
                .thenComparing(offer -> !(offer.benefit() instanceof Benefit.PercentOff))
                .thenComparing(PriceOffer::key));
        var lines = new long[situation.goods().size()];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = situation.left().line(i);
        }
        var deliveryOff = 0L;
        for (var offer : inOrder) {
            var base = 0L;
            for (int i = 0; i < lines.length; i++) {
                base += covers(situation, offer, i) ? lines[i] : 0;
            }
            if (base < offer.threshold().minor()) {
                return Long.MAX_VALUE;
            }
            if (offer.benefit() instanceof Benefit.ShippingOff(var most)) {
                var due = fee(situation, lines) - deliveryOff;
                var off = most == null ? due : Math.min(due, most.minor());
                if (off <= 0) {
                    return Long.MAX_VALUE;
                }
                deliveryOff += off;
            } else {
                var off = Math.min(base, off(offer.benefit(), base));
                if (off == 0) {
                    return Long.MAX_VALUE;
                }
                spread(situation, offer, lines, base, off);
            }
        }
        return IntStream.range(0, lines.length).mapToLong(i -> lines[i]).sum()
                + Math.max(0, fee(situation, lines) - deliveryOff);
    }

    private static boolean covers(Situation situation, PriceOffer offer, int line) {
        return offer.scope().covers(situation.goods().get(line).sku().productId());
    }

    private static long fee(Situation situation, long[] lines) {
        var goods = IntStream.range(0, lines.length).mapToLong(i -> lines[i]).sum();
        var free = situation.shipping().freeFrom();
        return free != null && goods >= free.minor()
                ? 0
                : situation.shipping().fee().minor();
    }

    private static long off(Benefit benefit, long base) {
        return switch (benefit) {
            case Benefit.AmountOff(var amount) -> amount.minor();
            case Benefit.PercentOff(var points, var most) -> {
                var share = BigDecimal.valueOf(base)
                        .multiply(BigDecimal.valueOf(points))
                        .divide(BigDecimal.valueOf(10_000), 0, RoundingMode.HALF_UP)
                        .longValueExact();
                yield most == null ? share : Math.min(share, most.minor());
            }
            case Benefit.LadderOff(var steps) -> {
                var off = 0L;
                for (var step : steps) {
                    off = base >= step.from().minor() ? step.off().minor() : off;
                }
                yield off;
            }
            case Benefit.EveryOff(var every, var each, var most) -> {
                var off = BigInteger.valueOf(base / every.minor())
                        .multiply(BigInteger.valueOf(each.minor()))
                        .longValueExact();
                yield most == null ? off : Math.min(off, most.minor());
            }
            case Benefit.ShippingOff _, Benefit.PieceOff _, Benefit.PiecePrices _, Benefit.PointsOff _ ->
                throw new AssertionError("not on goods");
        };
    }

    private static void spread(Situation situation, PriceOffer offer, long[] lines, long base, long off) {
        var weights = new long[lines.length];
        for (int i = 0; i < lines.length; i++) {
            weights[i] = covers(situation, offer, i) ? lines[i] : 0;
        }
        var parts = cny(off).allocate(weights);
        for (int i = 0; i < lines.length; i++) {
            lines[i] -= parts.get(i).minor();
        }
    }

    private static Situation situation(SplittableRandom random, int lines, long highest) {
        var goods = RandomPrices.goods(random, lines, highest);
        return new Situation(goods, "CNY", ListStage.of(goods).left(), RandomPrices.shipping(random));
    }

    private static List<Candidate> candidates(Situation situation, List<PriceOffer> offers) {
        return offers.stream()
                .map(situation::candidate)
                .filter(one -> one.most() > 0)
                .toList();
    }

    @Test
    void findsWhatTryingEverythingFinds() {
        Seeds.each(1_500, random -> {
            // Small amounts make ties and thresholds meet more often.
            var situation = situation(random, random.nextInt(1, 6), random.nextBoolean() ? 100_000 : 300);
            var offers = RandomPrices.offers(random, random.nextInt(0, 10), situation.goods());

            var found = BestCombination.of(situation, candidates(situation, offers));

            assertThat(found.cost()).isEqualTo(bruteForce(situation, offers));
            var chosen = found.chosen().stream().map(Candidate::offer).toList();
            assertThat(allowed(chosen)).isTrue();
            assertThat(cost(situation, chosen)).isEqualTo(found.cost());
        });
    }

    @Test
    void doesNotDependOnTheOrderInWhichOffersCome() {
        Seeds.each(300, random -> {
            var situation = situation(random, 3, 500);
            var offers = candidates(situation, RandomPrices.offers(random, 10, situation.goods()));
            var shuffled = new ArrayList<>(offers);
            java.util.Collections.shuffle(shuffled, new java.util.Random(random.nextLong()));

            assertThat(BestCombination.of(situation, shuffled).chosen())
                    .isEqualTo(BestCombination.of(situation, offers).chosen());
        });
    }

    /** Eight offers in each of five groups, all alike in what they can save, so that next to nothing can be cut. */
    static List<PriceOffer> hardest(SplittableRandom random, List<PriceOffer> into) {
        for (int i = 0; i < BestCombination.MOST_OFFERS; i++) {
            var stage = List.of(PriceStage.ITEM_COUPON, PriceStage.SPEND_AND_SAVE, PriceStage.ORDER_COUPON)
                    .get(i % 3);
            into.add(RandomPrices.offer(
                    i,
                    stage,
                    StackingGroup.values()[i % StackingGroup.values().length],
                    false,
                    new OfferScope.Everything(),
                    random.nextLong(900_000, 960_000),
                    new Benefit.AmountOff(cny(10_000 + random.nextLong(0, 3)))));
        }
        return into;
    }

    @Test
    void neverLooksAtMoreCombinationsThanTheBound() {
        Seeds.each(5, random -> {
            var goods = IntStream.range(0, Selection.MOST_LINES)
                    .mapToObj(i -> new Goods(RandomPrices.sku(i, 10_000), 1))
                    .toList();
            var situation = new Situation(
                    goods, "CNY", ListStage.of(goods).left(), new ShippingTerms(cny(1_000), cny(955_000)));

            var found = BestCombination.of(situation, candidates(situation, hardest(random, new ArrayList<>())));

            assertThat(found.examined()).isLessThanOrEqualTo(59_049);
        });
    }
}
