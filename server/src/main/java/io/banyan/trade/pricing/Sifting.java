package io.banyan.trade.pricing;

import io.banyan.kernel.money.Money;
import io.banyan.trade.OfferChoice;
import io.banyan.trade.OfferReason;
import io.banyan.trade.pricing.Price.RefusedOffer;
import io.banyan.trade.spi.Benefit;
import io.banyan.trade.spi.OfferQuote;
import io.banyan.trade.spi.PriceOffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Parts the offers that could each apply from those that cannot, and tells why. Of several alike only the one that expires
 * first is compared; of more than {@link BestCombination#MOST_OFFERS} those that could take off least are left out, and the
 * shopper is told so.
 */
record Sifting(List<Candidate> candidates, List<RefusedOffer> refused) {

    static Sifting of(
            Situation situation,
            List<PriceOffer> offers,
            OfferQuote.@Nullable Granted activity,
            OfferChoice choice,
            Instant at) {
        var kept = new ArrayList<Candidate>();
        var refused = new ArrayList<RefusedOffer>();
        for (var offer : offers) {
            var candidate = situation.candidate(offer);
            var reason = reason(situation, candidate, activity, choice, at);
            if (reason == null) {
                kept.add(candidate);
            } else {
                refused.add(new RefusedOffer(offer, reason, missing(situation, candidate, reason), null));
            }
        }
        return new Sifting(largest(oneOfEach(kept, refused), refused), refused);
    }

    /** Why the offer cannot apply whatever else does; nothing when it can. */
    private static @Nullable OfferReason reason(
            Situation situation,
            Candidate candidate,
            OfferQuote.@Nullable Granted activity,
            OfferChoice choice,
            Instant at) {
        var offer = candidate.offer();
        var untimely = untimely(offer, at);
        if (untimely != null) {
            return untimely;
        }
        if (!speaks(offer, situation.currency())) {
            return OfferReason.OTHER_CURRENCY;
        }
        if (candidate.coverage().none()) {
            return OfferReason.NOT_FOR_GOODS;
        }
        if (activity != null && !activity.combinesWith().contains(offer.stage())) {
            return OfferReason.NOT_WITH_ACTIVITY;
        }
        if (situation.left().total(candidate.coverage()) < Worth.from(offer)) {
            return OfferReason.BELOW_THRESHOLD;
        }
        if (!offer.automatic() && !choice.allows(offer.key())) {
            return OfferReason.NOT_PICKED;
        }
        if (candidate.most() == 0) {
            return candidate.delivery() ? OfferReason.DELIVERY_FREE : OfferReason.SAVES_LESS;
        }
        return null;
    }

    /** Why the offer cannot be used at this time; nothing when it can. */
    static @Nullable OfferReason untimely(PriceOffer offer, Instant at) {
        if (offer.expiresAt() != null && !at.isBefore(offer.expiresAt())) {
            return OfferReason.EXPIRED;
        }
        return offer.validFrom() != null && at.isBefore(offer.validFrom()) ? OfferReason.NOT_STARTED : null;
    }

    private static @Nullable Money missing(Situation situation, Candidate candidate, OfferReason reason) {
        return reason == OfferReason.BELOW_THRESHOLD
                ? Money.of(
                        Worth.from(candidate.offer()) - situation.left().total(candidate.coverage()),
                        situation.currency())
                : null;
    }

    static boolean speaks(PriceOffer offer, String currency) {
        var amount = switch (offer.benefit()) {
            case Benefit.AmountOff(var off) -> off;
            case Benefit.PercentOff(var _, var most) -> most;
            case Benefit.LadderOff(var steps) -> steps.getFirst().off();
            case Benefit.EveryOff(var every, var _, var _) -> every;
            case Benefit.ShippingOff(var most) -> most;
            case Benefit.PieceOff _ -> null;
            case Benefit.PiecePrices(var prices, var _) ->
                prices.values().stream().findAny().orElse(null);
            case Benefit.PointsOff(var _, var _, var worth, var _) -> worth;
        };
        return (amount == null || amount.currency().equals(currency))
                && (offer.threshold().isZero() || offer.threshold().currency().equals(currency));
    }

    private static List<Candidate> oneOfEach(List<Candidate> candidates, List<RefusedOffer> refused) {
        var first = new HashMap<Map.Entry<String, String>, Candidate>();
        candidates.stream()
                .sorted(Candidate.EXPIRES)
                .forEach(one -> first.putIfAbsent(
                        Map.entry(one.offer().source(), one.offer().terms()), one));
        var kept = new ArrayList<Candidate>();
        for (var one : candidates) {
            var same = Objects.requireNonNull(
                    first.get(Map.entry(one.offer().source(), one.offer().terms())));
            if (same.equals(one)) {
                kept.add(one);
            } else {
                refused.add(new RefusedOffer(one.offer(), OfferReason.ALIKE, null, same.offer()));
            }
        }
        return kept;
    }

    private static List<Candidate> largest(List<Candidate> candidates, List<RefusedOffer> refused) {
        var sorted = candidates.stream()
                .sorted(Comparator.comparingLong(Candidate::most).reversed().thenComparing(Candidate.EXPIRES))
                .toList();
        sorted.stream()
                .skip(BestCombination.MOST_OFFERS)
                .forEach(one -> refused.add(new RefusedOffer(one.offer(), OfferReason.NOT_COMPARED, null, null)));
        return sorted.stream().limit(BestCombination.MOST_OFFERS).toList();
    }
}
