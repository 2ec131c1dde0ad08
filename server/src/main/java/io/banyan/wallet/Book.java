package io.banyan.wallet;

import io.banyan.kernel.id.Ids;
import io.banyan.kernel.timer.Timers;
import io.banyan.ledger.Account;
import io.banyan.ledger.Ledger;
import io.banyan.ledger.Posting;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Enters what happens to wallets: on the statement, in the lots and in the ledger. The caller holds the purse. */
@Component
class Book {

    private final PurseRows purses;
    private final EntryRows entries;
    private final Ledger ledger;
    private final Timers timers;
    private final Ids ids;
    private final Clock clock;

    Book(PurseRows purses, EntryRows entries, Ledger ledger, Timers timers, Ids ids, Clock clock) {
        this.purses = purses;
        this.entries = entries;
        this.ledger = ledger;
        this.timers = timers;
        this.ids = ids;
        this.clock = clock;
    }

    UUID newId() {
        return ids.next();
    }

    Instant now() {
        return clock.instant();
    }

    /** Enters something that moves value between the person and the other account. */
    void enter(Entry entry, List<Part> parts, Account other) {
        var own = WalletAccounts.own(entry.personId(), entry.amount().currency());
        enter(
                entry,
                parts,
                List.of(
                        new Posting(own, entry.amount()),
                        new Posting(other, entry.amount().negate())));
    }

    void enter(Entry entry, List<Part> parts, List<Posting> postings) {
        entries.write(entry, parts);
        ledger.post("wallet." + entry.kind().key(entry.cause()), entry.en(), postings);
    }

    /** The purse as it is once what became usable meanwhile has repaid what was owed. */
    Purse settled(UUID personId, String unit) {
        var purse = purses.purse(personId, unit);
        return repaid(personId, purse, purse.repay(now()));
    }

    /** Pays a debt that was made this moment. */
    void repayAtOnce(UUID personId, String unit) {
        var purse = purses.purse(personId, unit);
        repaid(personId, purse, purse.repayAtOnce(now()));
    }

    private Purse repaid(UUID personId, Purse purse, List<Part> parts) {
        if (parts.isEmpty()) {
            return purse;
        }
        entries.write(Entry.repaid(newId(), personId, purse.unit(), now()), parts);
        return purse.with(parts);
    }

    /** Sees to it that the next lot of a purse lapses in time. */
    void watch(UUID personId, String unit) {
        purses.purse(personId, unit)
                .nextExpiry()
                .ifPresent(at -> timers.schedule(Expiries.KIND, personId + "/" + unit, at, null));
    }
}
