package io.banyan.wallet;

import io.banyan.kernel.money.Money;
import io.banyan.wallet.WalletUnit.WalletDate;
import io.banyan.wallet.spi.Upcoming;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together what a person has and what was promised to them. */
@Component
class WalletUnits {

    private static final int DATES = 50;

    private final PurseRows purses;
    private final ObjectProvider<Upcoming> promises;
    private final Clock clock;

    WalletUnits(PurseRows purses, ObjectProvider<Upcoming> promises, Clock clock) {
        this.purses = purses;
        this.promises = promises;
        this.clock = clock;
    }

    WalletUnit of(UUID personId, String unit) {
        var now = clock.instant();
        var purse = purses.purse(personId, unit);
        var settled = purse.with(purse.repay(now));
        var balance = settled.balance(now);
        var promised = promises.stream()
                .flatMap(source -> source.of(personId, unit).stream())
                .toList();
        var frozen = dates(settled, lot -> lot.frozen(now), Lot::availableAt);
        var coming = Stream.concat(
                        frozen.stream(),
                        promised.stream()
                                .map(item -> new WalletDate(item.amount(), item.availableAt(), item.zh(), item.en())))
                .sorted(Comparator.comparing(WalletDate::at))
                .limit(DATES)
                .toList();
        return new WalletUnit(
                unit,
                balance.available(),
                balance.frozen()
                        .plus(Money.sum(
                                unit,
                                promised.stream().map(Upcoming.Item::amount).toList())),
                balance.owed(),
                coming,
                dates(
                        settled,
                        lot -> lot.usable(now) && lot.expiresAt() != null,
                        lot -> Objects.requireNonNull(lot.expiresAt())));
    }

    private static List<WalletDate> dates(Purse purse, Predicate<Lot> which, Function<Lot, Instant> at) {
        Map<Instant, Long> sums = purse.lots().stream()
                .filter(lot -> lot.remaining() > 0 && which.test(lot))
                .collect(Collectors.toMap(at, Lot::remaining, Math::addExact, TreeMap::new));
        return sums.entrySet().stream()
                .limit(DATES)
                .map(sum -> new WalletDate(Money.of(sum.getValue(), purse.unit()), sum.getKey(), null, null))
                .toList();
    }
}
