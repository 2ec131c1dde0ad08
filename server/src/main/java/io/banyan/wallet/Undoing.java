package io.banyan.wallet;

import io.banyan.kernel.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes credits back and gives debits back; see {@link Wallets}. */
@Component
class Undoing {

    private final PurseRows purses;
    private final EntryRows entries;
    private final Origins origins;
    private final Expiries expiries;
    private final Book book;

    Undoing(PurseRows purses, EntryRows entries, Origins origins, Expiries expiries, Book book) {
        this.purses = purses;
        this.entries = entries;
        this.origins = origins;
        this.expiries = expiries;
        this.book = book;
    }

    Optional<Money> credit(String cause, String undoCause, @Nullable Money part, String reason) {
        var seen = purses.byCause(cause);
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        origins.lock(seen.get().source());
        purses.lock(seen.get().personId(), seen.get().source().currency());
        var earlier = entries.find(Entry.Kind.TAKEN_BACK, undoCause);
        if (earlier.isPresent()) {
            return earlier.map(entry -> entry.amount().negate());
        }
        expiries.lapse(seen.get().personId(), seen.get().source());
        var origin = purses.byCause(cause).orElseThrow();
        var most = origin.lot().amount() - origin.lot().returned();
        var amount = part == null ? most : Math.min(part.minor(), most);
        return amount <= 0 ? Optional.empty() : Optional.of(takeBack(origin, cause, undoCause, amount, reason));
    }

    /** What is left of the lot goes first; what was spent of it becomes a debt, repaid at once out of what else there is. */
    private Money takeBack(PurseRows.Origin origin, String cause, String undoCause, long minor, String reason) {
        var person = origin.personId();
        var source = origin.source();
        var amount = Money.of(minor, source.currency());
        var parts = new ArrayList<Part>();
        var left = Math.min(origin.lot().remaining(), minor);
        if (left > 0) {
            parts.add(new Part(origin.lot().id(), -left));
        }
        if (left < minor) {
            var debt = new Lot(book.newId(), left - minor, 0, 0, book.now(), null);
            purses.insert(debt, person, "debt:" + undoCause, source, book.now());
            parts.add(new Part(debt.id(), debt.amount()));
        }
        purses.returned(origin.lot().id(), minor);
        var credit = entries.find(Entry.Kind.CREDIT, cause).orElseThrow();
        book.enter(
                credit.undone(book.newId(), undoCause, amount.negate(), reason, book.now()),
                parts,
                origins.home(source, amount));
        book.repayAtOnce(person, source.currency());
        return amount;
    }

    Optional<Money> debit(String cause, String undoCause, @Nullable Money part) {
        var debit = entries.find(Entry.Kind.DEBIT, cause);
        if (debit.isEmpty()) {
            return Optional.empty();
        }
        var person = debit.get().personId();
        var unit = debit.get().amount().currency();
        purses.lock(person, unit);
        var earlier = entries.find(Entry.Kind.RETURNED, undoCause);
        if (earlier.isPresent()) {
            return earlier.map(Entry::amount);
        }
        book.settled(person, unit);
        var parts = backwards(entries.spent(debit.get().id()), part == null ? Long.MAX_VALUE : part.minor());
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        var amount = Money.of(parts.stream().mapToLong(Part::amount).sum(), unit);
        book.enter(
                debit.get().undone(book.newId(), undoCause, amount, null, book.now()),
                parts,
                Objects.requireNonNull(debit.get().other()));
        book.repayAtOnce(person, unit);
        book.watch(person, unit);
        return Optional.of(amount);
    }

    private static List<Part> backwards(List<Part> spent, long most) {
        var parts = new ArrayList<Part>();
        var left = most;
        for (var part : spent) {
            var back = Math.min(-part.amount(), left);
            if (back > 0) {
                parts.add(new Part(part.lotId(), back));
                left -= back;
            }
        }
        return parts;
    }
}
