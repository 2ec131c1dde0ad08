package io.banyan.trade;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a shopper wants of the offers that are theirs to choose.
 *
 * @param picks the keys of those to use, none or several; without it the combination that saves most is found
 * @param usePoints whether points pay a part
 */
public record OfferChoice(@Nullable List<String> picks, boolean usePoints) {

    /** The best combination, no points. */
    public static final OfferChoice BEST = new OfferChoice(null, false);

    public OfferChoice {
        picks = picks == null ? null : List.copyOf(picks);
    }

    public boolean allows(String key) {
        return picks == null || picks.contains(key);
    }
}
