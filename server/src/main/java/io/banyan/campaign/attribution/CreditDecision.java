package io.banyan.campaign.attribution;

import io.banyan.campaign.specification.AttributionRule;
import io.banyan.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides which touches an act is owed to. Pure: the touches are all qualified but for their time. */
final class CreditDecision {

    private static final int WHOLE = 10_000;

    private CreditDecision() {}

    /**
     * The campaign whose share was touched last within that campaign's own window. Its rule then decides.
     *
     * @param rules the rule of each campaign; the key null stands for shares of no campaign
     */
    static Optional<Touch> lastOfAny(List<Touch> touches, Map<@Nullable UUID, AttributionRule> rules, Instant at) {
        return touches.stream()
                .flatMap(touch ->
                        touch.within(start(Objects.requireNonNull(rules.get(touch.campaignId())), at), at).stream())
                .max(Comparator.comparing(Touch::lastAt).thenComparing(Touch::shareId));
    }

    /** What each share has in the act, in the order of touching; empty when no touch lies in the window. */
    static List<Credit> credits(List<Touch> touches, AttributionRule rule, Instant at) {
        List<Touch> counting = touches.stream()
                .flatMap(touch -> touch.within(start(rule, at), at).stream())
                .toList();
        if (counting.isEmpty()) {
            return List.of();
        }
        return switch (rule.model()) {
            case LAST -> List.of(credit(last(counting), last(counting).lastAt(), WHOLE));
            case FIRST -> List.of(credit(first(counting), first(counting).firstAt(), WHOLE));
            case LINEAR -> linear(counting);
        };
    }

    /** The share among those credited that stands for all: the one touched last. */
    static Optional<Credit> decisive(List<Credit> credits) {
        return credits.isEmpty() ? Optional.empty() : Optional.of(credits.getLast());
    }

    private static Instant start(AttributionRule rule, Instant at) {
        return at.minus(Duration.ofDays(rule.windowDays()));
    }

    private static Touch last(List<Touch> touches) {
        return touches.stream()
                .max(Comparator.comparing(Touch::lastAt).thenComparing(Touch::shareId))
                .orElseThrow();
    }

    private static Touch first(List<Touch> touches) {
        return touches.stream()
                .min(Comparator.comparing(Touch::firstAt).thenComparing(Touch::shareId))
                .orElseThrow();
    }

    /** Every visit weighs the same; a share has as many parts as it had visits. */
    private static List<Credit> linear(List<Touch> touches) {
        Map<UUID, List<Touch>> byShare = new LinkedHashMap<>();
        touches.stream()
                .sorted(Comparator.comparing(Touch::lastAt).thenComparing(Touch::shareId))
                // a share visited again stands where it was visited last
                .forEach(touch -> byShare.put(touch.shareId(), plus(byShare.remove(touch.shareId()), touch)));
        List<List<Touch>> shares = List.copyOf(byShare.values());
        // the currency is of no matter: allocate splits whole units exactly
        List<Money> parts = Money.of(WHOLE, "XXX")
                .allocate(shares.stream().mapToLong(List::size).toArray());
        return IntStream.range(0, shares.size())
                .mapToObj(index -> {
                    Touch touch = shares.get(index).getLast();
                    return credit(
                            touch,
                            touch.lastAt(),
                            Math.toIntExact(parts.get(index).minor()));
                })
                .toList();
    }

    private static List<Touch> plus(@Nullable List<Touch> earlier, Touch touch) {
        return earlier == null
                ? List.of(touch)
                : Stream.concat(earlier.stream(), Stream.of(touch)).toList();
    }

    private static Credit credit(Touch touch, Instant touchedAt, int basisPoints) {
        return new Credit(
                touch.shareId(), touch.sharerId(), touch.campaignId(), touch.channel(), touchedAt, basisPoints);
    }
}
