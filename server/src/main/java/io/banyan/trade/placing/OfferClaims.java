package io.banyan.trade.placing;

import io.banyan.trade.spi.OfferSource;
import io.banyan.trade.spi.OfferSource.Claim;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes up the coupons, points and the like of orders about to be stored: each source is asked once for all orders of a
 * batch, the sources always in the same order.
 */
@Component
class OfferClaims {

    private final ObjectProvider<OfferSource> sources;

    OfferClaims(ObjectProvider<OfferSource> sources) {
        this.sources = sources;
    }

    /** Refuses the orders that cannot have what their price counted on; nothing stays claimed for them. */
    void claim(List<Slot> slots, Instant now) {
        Map<UUID, Slot> byOrder =
                slots.stream().collect(Collectors.toMap(slot -> slot.attempt.orderId(), Function.identity()));
        var asked = new ArrayList<OfferSource>();
        for (var source : inOrder()) {
            var claims = slots.stream()
                    .filter(Slot::open)
                    .flatMap(slot -> claim(slot, source).stream())
                    .toList();
            if (claims.isEmpty()) {
                continue;
            }
            var refused = source.claim(claims, now);
            if (!refused.isEmpty()) {
                asked.forEach(earlier -> earlier.unclaim(List.copyOf(refused.keySet())));
                refused.forEach((orderId, problem) ->
                        Objects.requireNonNull(byOrder.get(orderId)).refuse(problem, null, Map.of()));
            }
            asked.add(source);
        }
    }

    /** Gives back what an order claimed. */
    void unclaim(Slot slot) {
        for (var source : inOrder()) {
            if (claim(slot, source).isPresent()) {
                source.unclaim(List.of(slot.attempt.orderId()));
            }
        }
    }

    private List<OfferSource> inOrder() {
        return sources.stream().sorted(Comparator.comparing(OfferSource::name)).toList();
    }

    private static Optional<Claim> claim(Slot slot, OfferSource source) {
        var taken = slot.price().taken().stream()
                .filter(one -> one.offer().source().equals(source.name()))
                .toList();
        return taken.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Claim(slot.attempt.orderId(), slot.attempt.command().personId(), taken));
    }
}
