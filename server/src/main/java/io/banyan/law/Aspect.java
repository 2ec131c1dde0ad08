package io.banyan.law;

import com.google.errorprone.annotations.Immutable;
import java.util.function.Predicate;

/** The sides of a matter that a rule may look at. A matter without that side is not judged by the rule. */
public enum Aspect {
    COMMISSION_SCHEME(matter -> matter.scheme() != null),
    LOTTERY(matter -> matter.lottery() != null),
    CONTENT(matter -> !matter.texts().isEmpty()),
    PRICE(matter -> !matter.prices().isEmpty()),
    PARTICIPANTS(matter -> matter.participants() != null),
    AFTER_SALES(matter -> matter.afterSales() != null),
    RECOMMENDATION(matter -> matter.recommendation() != null),
    OFFERS(matter -> !matter.differences().isEmpty()),
    DATA_USE(matter -> matter.dataUse() != null),
    MESSAGES(matter -> matter.messages() != null),
    LIVE_ROOM(matter -> matter.liveRoom() != null),
    REVIEWS(matter -> matter.reviews() != null),
    CHECKOUT(matter -> matter.checkout() != null);

    @Immutable
    private interface Presence extends Predicate<Matter> {}

    private final Presence presence;

    Aspect(Presence presence) {
        this.presence = presence;
    }

    /** Whether the matter has this side. */
    boolean in(Matter matter) {
        return presence.test(matter);
    }
}
