package io.banyan.wallet;

import io.banyan.kernel.money.Money;
import io.banyan.kernel.timer.Timer;
import io.banyan.kernel.timer.TimerHandler;
import io.banyan.ledger.Account;
import io.banyan.ledger.Posting;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Lets lots lapse. Balances are right without it, because they go by the clock; this sends the value home. One timer for each
 * purse goes off when its next lot expires.
 */
@Component
class Expiries implements TimerHandler {

    static final String KIND = "wallet.expiry";

    private final PurseRows purses;
    private final Origins origins;
    private final Book book;

    Expiries(PurseRows purses, Origins origins, Book book) {
        this.purses = purses;
        this.origins = origins;
        this.book = book;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(Timer timer) {
        var key = timer.key().split("/", 2);
        lapse(UUID.fromString(key[0]), key[1]);
    }

    /** Lets what came from one source lapse; what several sources lock is never held together. */
    void lapse(UUID personId, String unit) {
        var seen = purses.purse(personId, unit).expired(book.now());
        if (!seen.isEmpty()) {
            var source =
                    purses.origins(List.of(seen.getFirst().id())).getFirst().source();
            origins.lock(source);
            purses.lock(personId, unit);
            lapse(personId, source);
        }
        book.watch(personId, unit);
    }

    /** Lets what came from a source lapse. The caller holds what the source locks, and the purse. */
    void lapse(UUID personId, Account source) {
        var expired = book.settled(personId, source.currency()).expired(book.now());
        purses.origins(expired.stream().map(Lot::id).toList()).stream()
                .filter(origin -> origin.source().equals(source))
                .forEach(this::lapse);
    }

    /** The value goes home; what its source has back already, because the credit was taken back, stays with the shop. */
    private void lapse(PurseRows.Origin origin) {
        var lot = origin.lot();
        var unit = origin.source().currency();
        var amount = Money.of(lot.remaining(), unit);
        var home = Money.of(Math.min(lot.remaining(), lot.amount() - lot.returned()), unit);
        var postings = new ArrayList<Posting>();
        postings.add(new Posting(WalletAccounts.own(origin.personId(), unit), amount.negate()));
        if (home.isPositive()) {
            purses.returned(lot.id(), home.minor());
            postings.add(new Posting(origins.home(origin.source(), home), home));
        }
        if (home.compareTo(amount) < 0) {
            postings.add(new Posting(WalletAccounts.lapsed(unit), amount.minus(home)));
        }
        book.enter(
                Entry.expired(book.newId(), origin.personId(), amount.negate(), origin.source(), book.now()),
                List.of(new Part(lot.id(), -lot.remaining())),
                postings);
    }
}
