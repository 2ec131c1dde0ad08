package io.banyan.wallet;

import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a person has of one unit, as lots of which something is left. All rules of spending are here, as pure functions.
 *
 * <p>A lot is frozen until its time, then usable until it expires. Whatever is usable repays debts before anything else; a lot
 * that expires repays what was owed by then before it lapses.
 */
record Purse(String unit, List<Lot> lots) {

    Purse {
        lots = List.copyOf(lots);
    }

    /** What of the lots has to pay what of the debts by now; nothing when there is no debt or nothing usable. */
    List<Part> repay(Instant now) {
        return repay(now, Lot.REPAYS_FIRST);
    }

    /** What pays a debt made this moment: what would be spent first. */
    List<Part> repayAtOnce(Instant now) {
        return repay(now, Lot.SPENT_FIRST);
    }

    private List<Part> repay(Instant now, Comparator<Lot> order) {
        var debts = inOrder(lot -> lot.debt() && lot.remaining() < 0);
        if (debts.isEmpty()) {
            return List.of();
        }
        var payers = lots.stream()
                .filter(lot -> !lot.debt() && !lot.frozen(now))
                .sorted(order)
                .toList();
        var paid = new LinkedHashMap<UUID, Long>();
        for (var payer : payers) {
            for (var debt : debts) {
                var owed = -debt.remaining() - paid.getOrDefault(debt.id(), 0L);
                var left = payer.remaining() + paid.getOrDefault(payer.id(), 0L);
                var amount = payer.expired(debt.availableAt()) ? 0 : Math.min(left, owed);
                if (amount > 0) {
                    paid.merge(payer.id(), -amount, Math::addExact);
                    paid.merge(debt.id(), amount, Math::addExact);
                }
            }
        }
        return paid.entrySet().stream()
                .map(part -> new Part(part.getKey(), part.getValue()))
                .toList();
    }

    /**
     * Out of which lots an amount is spent now, once debts are repaid.
     *
     * @throws IllegalArgumentException when there is not so much
     */
    List<Part> spend(long amount, Instant now) {
        var parts = new ArrayList<Part>();
        var wanted = amount;
        for (var lot : inOrder(lot -> lot.usable(now))) {
            var taken = Math.min(lot.remaining(), wanted);
            if (taken > 0) {
                parts.add(new Part(lot.id(), -taken));
                wanted -= taken;
            }
        }
        if (wanted != 0) {
            throw new IllegalArgumentException(wanted + " too much");
        }
        return List.copyOf(parts);
    }

    /** The lots that have expired with something left, once debts are repaid. */
    List<Lot> expired(Instant now) {
        return inOrder(lot -> !lot.debt() && lot.remaining() > 0 && lot.expired(now));
    }

    /** The earliest moment at which something expires. */
    Optional<Instant> nextExpiry() {
        return lots.stream()
                .filter(lot -> lot.remaining() > 0)
                .map(Lot::expiresAt)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(Instant::compareTo);
    }

    Purse with(List<Part> parts) {
        if (parts.isEmpty()) {
            return this;
        }
        Map<UUID, Long> changes = new HashMap<>();
        parts.forEach(part -> changes.merge(part.lotId(), part.amount(), Math::addExact));
        return new Purse(
                unit,
                lots.stream()
                        .map(lot -> lot.plus(changes.getOrDefault(lot.id(), 0L)))
                        .toList());
    }

    /** What there is at a moment, as if debts had been repaid just now. */
    Balance balance(Instant now) {
        var after = with(repay(now));
        var expiry = after.lots.stream()
                .filter(lot -> lot.remaining() > 0 && !lot.debt() && !lot.expired(now))
                .map(Lot::expiresAt)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(Instant::compareTo)
                .orElse(null);
        return new Balance(
                after.sum(lot -> lot.usable(now)),
                after.sum(lot -> lot.frozen(now)),
                after.sum(Lot::debt).negate(),
                after.nextAvailable(now),
                expiry == null ? Money.zero(unit) : after.sum(lot -> expiry.equals(lot.expiresAt())),
                expiry);
    }

    private @Nullable Instant nextAvailable(Instant now) {
        return lots.stream()
                .filter(lot -> lot.remaining() > 0 && lot.frozen(now))
                .map(Lot::availableAt)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private Money sum(Predicate<Lot> which) {
        var sum = 0L;
        for (var lot : lots) {
            if (which.test(lot)) {
                sum = Math.addExact(sum, lot.remaining());
            }
        }
        return Money.of(sum, unit);
    }

    private List<Lot> inOrder(Predicate<Lot> which) {
        return lots.stream().filter(which).sorted(Lot.SPENT_FIRST).toList();
    }
}
