package io.banyan.wallet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person has of one unit at a moment.
 *
 * @param available can be spent now
 * @param frozen theirs, and available later
 * @param owed taken back after it was spent; later credits repay it first
 * @param nextAvailableAt when the next frozen part becomes available
 * @param expiring how much of what is available or frozen expires first
 * @param nextExpiry and when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Balance(
        Money available,
        Money frozen,
        Money owed,
        @Nullable Instant nextAvailableAt,
        Money expiring,
        @Nullable Instant nextExpiry) {

    static Balance none(String unit) {
        var zero = Money.zero(unit);
        return new Balance(zero, zero, zero, null, zero, null);
    }
}
