package io.banyan.wallet;

import io.banyan.kernel.money.Money;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Account;
import io.banyan.ledger.Ledger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proves the wallets at any time: lots by what happened to them, people's accounts in the ledger by their
 * lots, the accounts of withdrawals by those that are open. */
@Component
public class WalletProof {

    private static final int SHOWN = 20;

    /** Planned for all rows, not for the first few: there are usually none. */
    private static final String WRONG = "with wrong as materialized (%s) select * from wrong limit 20";

    /** For this transaction only; what is grouped is as long as the book. */
    private static final String MEMORY = "select set_config('work_mem', '256MB', true)";

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Transactions transactions;

    WalletProof(JdbcClient jdbc, Ledger ledger, Transactions transactions) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.transactions = transactions;
    }

    private static final String WRONG_LOTS = """
            select 'lot ' || l.id || ' has ' || l.remaining_minor || ' left, its parts ' || coalesce(p.amount, 0)
            from wallet.lot l
            left join (select lot_id, sum(amount_minor) as amount from wallet.part group by lot_id) p on p.lot_id = l.id
            where l.remaining_minor <> coalesce(p.amount, 0)
            """;

    private static final String WRONG_ENTRIES = """
            select 'entry ' || e.id || ' says ' || e.amount_minor || ', its parts ' || coalesce(p.amount, 0)
            from wallet.entry e
            left join (select entry_id, sum(amount_minor) as amount from wallet.part group by entry_id) p on p.entry_id = e.id
            where e.amount_minor <> coalesce(p.amount, 0)
            """;

    private static final String UNEXPLAINED_DEBTS = """
            select 'person ' || l.person_id || ' owes ' || -l.remaining_minor || ' ' || l.unit || ' for nothing that was taken back'
            from wallet.lot l
            where l.remaining_minor < 0 and not exists (
                select 1 from wallet.part p join wallet.entry e on e.id = p.entry_id
                where p.lot_id = l.id and e.kind = 'TAKEN_BACK' and p.amount_minor = l.amount_minor)

            """;

    private static final String WRONG_RETURNS = """
            select 'lot ' || l.id || ' says that its source has ' || l.returned_minor || ' back, it was taken ' || t.amount
            from wallet.lot l
            join wallet.entry c on c.cause = 'credit:' || l.cause
            join (select undoes, -sum(amount_minor) as amount from wallet.entry where kind = 'TAKEN_BACK' group by undoes) t
                on t.undoes = c.id
            where l.returned_minor < t.amount
            """;

    /** Checks all wallets as of one moment. */
    public WalletCheck verify() {
        return transactions.snapshot(() -> {
            var findings = new ArrayList<String>();
            jdbc.sql(MEMORY).query(String.class).single();
            for (var check : List.of(WRONG_LOTS, WRONG_ENTRIES, UNEXPLAINED_DEBTS, WRONG_RETURNS)) {
                findings.addAll(
                        jdbc.sql(WRONG.formatted(check)).query(String.class).list());
            }
            compare(WalletAccounts.OWN, sums(WalletAccounts.OWN, OWNED), "lots", findings);
            compare(
                    WalletAccounts.WITHDRAWING,
                    sums(WalletAccounts.WITHDRAWING, WITHDRAWN),
                    "open withdrawals",
                    findings);
            return new WalletCheck(count("purse"), count("lot"), List.copyOf(findings));
        });
    }

    private static final String OWNED = """
            select person_id as owner, unit, sum(remaining_minor)::bigint as amount from wallet.lot
            where remaining_minor <> 0 group by person_id, unit having sum(remaining_minor) <> 0
            """;

    private static final String WITHDRAWN = """
            select id as owner, currency as unit, amount_minor as amount from wallet.withdrawal
            where state in ('REQUESTED', 'APPROVED')
            """;

    private Map<Account, Money> sums(String kind, String sql) {
        var sums = new HashMap<Account, Money>();
        jdbc.sql(sql).query(row -> {
            var unit = row.getString("unit");
            sums.put(
                    new Account(kind, row.getObject("owner", UUID.class), unit), Money.of(row.getLong("amount"), unit));
        });
        return sums;
    }

    /** Accounts of the ledger that have something else than what wallets know of them. */
    private void compare(String kind, Map<Account, Money> expected, String what, List<String> findings) {
        ledger.balances(kind, (account, balance) -> {
            var own = expected.remove(account);
            check(account, balance, own == null ? Money.zero(account.currency()) : own, what, findings);
        });
        expected.forEach((account, own) -> check(account, Money.zero(account.currency()), own, what, findings));
    }

    private static void check(Account account, Money balance, Money own, String what, List<String> findings) {
        if (!balance.equals(own) && findings.size() < SHOWN) {
            findings.add(account.owner() + " has " + what + " of " + own + ", in the ledger " + balance);
        }
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from wallet." + table)
                .query(Long.class)
                .single();
    }
}
