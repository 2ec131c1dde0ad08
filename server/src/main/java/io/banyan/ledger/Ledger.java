package io.banyan.ledger;

import io.banyan.kernel.id.Ids;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Posts transfers between accounts, in the caller's transaction.
 *
 * <p>A transfer is a set of postings that sums to zero in each currency. It has a key; posting it again answers with
 * the first transfer and moves nothing. Guarded accounts are locked in one fixed order, so that transfers never wait for each
 * other in a circle.
 */
@Service
public class Ledger {

    private static final Comparator<Account> LOCK_ORDER =
            Comparator.comparing(Account::kind).thenComparing(Account::owner).thenComparing(Account::currency);

    private final LedgerRows rows;
    private final LedgerProof proof;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;
    private final ObjectProvider<AccountKind> kindBeans;
    private volatile @Nullable Map<String, AccountKind> kinds;

    Ledger(
            LedgerRows rows,
            LedgerProof proof,
            Transactions transactions,
            Ids ids,
            Clock clock,
            ObjectProvider<AccountKind> kindBeans) {
        this.rows = rows;
        this.proof = proof;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.kindBeans = kindBeans;
    }

    /**
     * Posts a transfer, once for its key.
     *
     * @param idempotencyKey names the business act, such as {@code reward/<id>/grant}
     * @param description for statements
     * @throws InsufficientFunds when a guarded account would go below zero; nothing is posted
     * @throws IllegalArgumentException when the postings do not sum to zero, or when the key was used for other postings
     */
    public Transfer post(String idempotencyKey, String description, List<Posting> postings) {
        requireBalance(postings);
        return transactions.call(() -> {
            var transfer =
                    new Transfer(ids.next(), idempotencyKey, description, List.copyOf(postings), clock.instant());
            // A concurrent repetition waits here until the first one has ended.
            if (!rows.insertTransfer(transfer)) {
                return rows.firstTransfer(transfer);
            }
            var accounts = lock(postings);
            move(postings, accounts);
            rows.insertPostings(transfer, accounts);
            return transfer;
        });
    }

    private static void requireBalance(List<Posting> postings) {
        var sums = new HashMap<String, Money>();
        for (var posting : postings) {
            sums.merge(posting.amount().currency(), posting.amount(), Money::plus);
        }
        if (postings.isEmpty() || sums.values().stream().anyMatch(sum -> !sum.isZero())) {
            throw new IllegalArgumentException("postings must sum to zero: " + sums.values());
        }
    }

    /** The ids of all accounts of the postings; rows of guarded ones are locked. */
    private Map<Account, UUID> lock(List<Posting> postings) {
        var accounts = new LinkedHashMap<Account, UUID>();
        postings.stream()
                .map(Posting::account)
                .distinct()
                .sorted(LOCK_ORDER)
                .forEach(account -> accounts.put(
                        account, rows.open(account, kind(account.kind()).guarded())));
        return accounts;
    }

    private void move(List<Posting> postings, Map<Account, UUID> accounts) {
        var changes = postings.stream()
                .filter(posting -> kind(posting.account().kind()).guarded())
                .collect(Collectors.toMap(Posting::account, Posting::amount, Money::plus, LinkedHashMap::new));
        for (var account : accounts.keySet()) {
            var change = changes.get(account);
            if (change != null && !change.isZero()) {
                var balance = rows.move(Objects.requireNonNull(accounts.get(account)), change);
                if (balance.isNegative()) {
                    throw new InsufficientFunds(account, balance.negate());
                }
            }
        }
    }

    private AccountKind kind(String name) {
        var known = kinds;
        if (known == null) {
            known = kindBeans.stream().collect(Collectors.toMap(AccountKind::name, kind -> kind));
            kinds = known;
        }
        return Optional.ofNullable(known.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no such kind of account: " + name));
    }

    /** What an account has; zero when nothing was ever posted to it. */
    public Money balance(Account account) {
        return kind(account.kind()).guarded() ? rows.guardedBalance(account) : rows.openBalance(account);
    }

    /**
     * The postings of an account, newest first.
     *
     * @param before the transfer before which to go on; null for the newest
     */
    public List<StatementLine> statement(Account account, @Nullable UUID before, int limit) {
        return rows.statement(account, before, limit);
    }

    /** All accounts, summed by kind, as of one moment. */
    public TrialBalance trialBalance() {
        return transactions.snapshot(proof::trialBalance);
    }

    /** What the accounts of one kind have by their postings, in no order; for checks that read everything. */
    public void balances(String kind, BiConsumer<Account, Money> consumer) {
        proof.balances(kind, consumer);
    }

    /** Checks the whole book as of one moment. */
    public LedgerCheck verify() {
        return transactions.snapshot(proof::verify);
    }
}
