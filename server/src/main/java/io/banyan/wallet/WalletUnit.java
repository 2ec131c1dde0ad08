package io.banyan.wallet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person has of one unit, as they see it.
 *
 * @param unit a currency, {@code PTS} (points) or {@code CHC} (chances to draw)
 * @param available can be spent now
 * @param frozen comes later, unless it is undone before
 * @param owed was taken back after it was spent; what comes next repays it first
 * @param coming what of the frozen comes when, the soonest first
 * @param expiring what of the available expires when, the soonest first
 */
record WalletUnit(
        String unit, Money available, Money frozen, Money owed, List<WalletDate> coming, List<WalletDate> expiring) {

    /** So much at a moment, and what for where that is known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WalletDate(
            Money amount,
            Instant at,
            @Nullable String titleZh,
            @Nullable String titleEn) {}
}
