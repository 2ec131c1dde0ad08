package io.banyan.trade.pricing;

import io.banyan.kernel.money.Money;
import io.banyan.trade.OfferReason;
import io.banyan.trade.pricing.Price.RefusedOffer;
import java.util.ArrayList;
import java.util.List;

/** Tells of the offers that could have applied why the best combination goes without them. */
final class Explanation {

    private Explanation() {}

    static List<RefusedOffer> of(Situation situation, List<Candidate> candidates, List<Candidate> chosen) {
        var refused = new ArrayList<RefusedOffer>();
        for (var one : candidates) {
            if (!chosen.contains(one)) {
                refused.add(of(situation, one, chosen));
            }
        }
        return refused;
    }

    private static RefusedOffer of(Situation situation, Candidate one, List<Candidate> chosen) {
        for (var other : chosen) {
            if (one.offer().exclusive() || other.offer().exclusive()) {
                return new RefusedOffer(one.offer(), OfferReason.EXCLUSIVE, null, other.offer());
            }
            if (one.offer().group() == other.offer().group()) {
                return new RefusedOffer(one.offer(), OfferReason.NOT_TOGETHER, null, other.offer());
            }
        }
        var left = situation.left();
        for (var other : chosen) {
            if (!other.delivery() && Candidate.APPLIED.compare(other, one) < 0) {
                var with = situation.with(other, left);
                left = with == null ? left : with;
            }
        }
        var missing = Worth.from(one.offer()) - left.total(one.coverage());
        if (missing > 0) {
            return new RefusedOffer(
                    one.offer(), OfferReason.BELOW_THRESHOLD, Money.of(missing, situation.currency()), null);
        }
        var reason = one.delivery() ? OfferReason.DELIVERY_FREE : OfferReason.SAVES_LESS;
        return new RefusedOffer(one.offer(), reason, null, null);
    }
}
