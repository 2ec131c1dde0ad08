package io.banyan.wallet;

import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Account;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What people have: cash, points and chances. All methods run in the caller's transaction and are done once for their cause.
 *
 * <p>Each change holds the person's purse of that unit, so nothing is spent twice, whoever acts at the same time. Purses come
 * after the gates of campaigns and before accounts of the ledger; whoever changes several people's in one transaction calls
 * {@link #prepare} first.
 */
@Service
public class Wallets {

    private final PurseRows purses;
    private final EntryRows entries;
    private final Undoing undoing;
    private final Book book;
    private final Transactions transactions;

    Wallets(PurseRows purses, EntryRows entries, Undoing undoing, Book book, Transactions transactions) {
        this.purses = purses;
        this.entries = entries;
        this.undoing = undoing;
        this.book = book;
        this.transactions = transactions;
    }

    /** What a person has now. */
    public Balance balance(UUID personId, String unit) {
        return purses.purse(personId, unit).balance(book.now());
    }

    /** What people have now; all of them are in the answer. */
    public Map<UUID, Balance> balances(Collection<UUID> people, String unit) {
        var found = purses.purses(people, unit);
        var balances = new HashMap<UUID, Balance>();
        for (var person : people) {
            var purse = found.get(person);
            balances.put(person, purse == null ? Balance.none(unit) : purse.balance(book.now()));
        }
        return balances;
    }

    /** Holds the purses of several people until the transaction ends. What they have does not change meanwhile. */
    public void prepare(Collection<UUID> people, String unit) {
        if (!people.isEmpty()) {
            purses.lockAll(people, unit);
        }
    }

    /**
     * Gives something to a person; what they owe is repaid out of it as soon as it is available. Tells whether it was given
     * now, not earlier.
     *
     * @throws io.banyan.ledger.InsufficientFunds when the source is guarded and has less; nothing is changed
     * @throws IllegalArgumentException when the cause was used for another credit
     */
    public boolean credit(Credit credit) {
        return transactions.call(() -> {
            var person = credit.personId();
            var unit = credit.amount().currency();
            purses.lock(person, unit);
            if (repeated(Entry.Kind.CREDIT, credit.cause(), person, credit.amount())) {
                return false;
            }
            book.settled(person, unit);
            var id = book.newId();
            var lot = new Lot(id, credit.amount().minor(), 0, 0, credit.availableAt(), credit.expiresAt());
            purses.insert(lot, person, credit.cause(), credit.source(), book.now());
            book.enter(Entry.credit(id, credit, book.now()), List.of(new Part(id, lot.amount())), credit.source());
            book.settled(person, unit);
            if (credit.expiresAt() != null) {
                book.watch(person, unit);
            }
            return true;
        });
    }

    /** Spends something; see {@link #debit(Debit)}. */
    public boolean debit(String cause, UUID personId, Money amount, Account destination, String zh, String en) {
        return debit(new Debit(cause, personId, amount, destination, zh, en));
    }

    /**
     * Spends something, what expires first first. Tells whether it was spent now, not earlier.
     *
     * @throws ProblemException {@code wallet.insufficient_funds} when the person has less; nothing is changed
     * @throws IllegalArgumentException when the cause was used for another debit
     */
    public boolean debit(Debit debit) {
        return transactions.call(() -> {
            var person = debit.personId();
            var unit = debit.amount().currency();
            purses.lock(person, unit);
            if (repeated(Entry.Kind.DEBIT, debit.cause(), person, debit.amount().negate())) {
                return false;
            }
            var available = balance(person, unit).available();
            if (available.compareTo(debit.amount()) < 0) {
                throw new ProblemException(WalletProblem.INSUFFICIENT_FUNDS, Map.of("available", available));
            }
            var spent = book.settled(person, unit).spend(debit.amount().minor(), book.now());
            book.enter(Entry.debit(book.newId(), debit, book.now()), spent, debit.destination());
            return true;
        });
    }

    private boolean repeated(Entry.Kind kind, String cause, UUID personId, Money amount) {
        var earlier = entries.find(kind, cause);
        if (earlier.isEmpty()) {
            return false;
        }
        if (!earlier.get().personId().equals(personId)
                || !earlier.get().amount().equals(amount)) {
            throw new IllegalArgumentException("the cause " + cause + " was used for something else");
        }
        return true;
    }

    /** Takes back whatever of a credit was not taken back yet; see the other method. */
    public Optional<Money> undoCredit(String cause, String reason) {
        return undoCredit(cause, cause, null, reason);
    }

    /**
     * Takes a credit back, or a part of it: first what is left of it, then out of whatever the person has, and the rest stays
     * owed and is repaid by later credits. What has expired of it is not taken a second time.
     *
     * @param undoCause names the business act; done once
     * @param part how much at most; null for all
     * @return how much was taken back, by this or an earlier call; empty when nothing was
     */
    public Optional<Money> undoCredit(String cause, String undoCause, @Nullable Money part, String reason) {
        return transactions.call(() -> undoing.credit(cause, undoCause, part, reason));
    }

    /** Gives back whatever of a debit did not come back yet; see the other method. */
    public Optional<Money> undoDebit(String cause) {
        return undoDebit(cause, cause, null);
    }

    /**
     * Gives what was spent back into the lots it came from, those spent last first; they keep their expiry, so that what has
     * expired meanwhile lapses. What the person owes is repaid first.
     *
     * @param undoCause names the business act; done once
     * @param part how much at most; null for all
     * @return how much came back, by this or an earlier call; empty when nothing did
     */
    public Optional<Money> undoDebit(String cause, String undoCause, @Nullable Money part) {
        return transactions.call(() -> undoing.debit(cause, undoCause, part));
    }
}
