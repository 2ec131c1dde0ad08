package io.banyan.wallet;

import io.banyan.kernel.money.Money;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Account;
import io.banyan.ledger.Ledger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proves the wallets at any time: lots by what happened to them, people's accounts in the ledger by their lots. */
@Component
public class WalletProof {

    private static final int SHOWN = 20;

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
            where l.remaining_minor <> coalesce(p.amount, 0) limit :limit
            """;

    private static final String WRONG_ENTRIES = """
            select 'entry ' || e.id || ' says ' || e.amount_minor || ', its parts ' || coalesce(p.amount, 0)
            from wallet.entry e
            left join (select entry_id, sum(amount_minor) as amount from wallet.part group by entry_id) p on p.entry_id = e.id
            where e.amount_minor <> coalesce(p.amount, 0) limit :limit
            """;

    private static final String UNEXPLAINED_DEBTS = """
            select 'person ' || l.person_id || ' owes ' || -l.remaining_minor || ' ' || l.unit || ' for nothing that was taken back'
            from wallet.lot l
            where l.remaining_minor < 0 and not exists (
                select 1 from wallet.part p join wallet.entry e on e.id = p.entry_id
                where p.lot_id = l.id and e.kind = 'TAKEN_BACK' and p.amount_minor = l.amount_minor)
            limit :limit
            """;

    private static final String WRONG_RETURNS = """
            select 'lot ' || l.id || ' says that its source has ' || l.returned_minor || ' back, it was taken ' || t.amount
            from wallet.lot l
            join wallet.entry c on c.cause = 'credit:' || l.cause
            join (select undoes, -sum(amount_minor) as amount from wallet.entry where kind = 'TAKEN_BACK' group by undoes) t
                on t.undoes = c.id
            where l.returned_minor < t.amount limit :limit
            """;

    /** Checks all wallets as of one moment. */
    public WalletCheck verify() {
        return transactions.snapshot(() -> {
            var findings = new ArrayList<String>();
            for (var check : List.of(WRONG_LOTS, WRONG_ENTRIES, UNEXPLAINED_DEBTS, WRONG_RETURNS)) {
                findings.addAll(jdbc.sql(check)
                        .param("limit", SHOWN)
                        .query(String.class)
                        .list());
            }
            findings.addAll(unlikeTheLedger());
            return new WalletCheck(count("purse"), count("lot"), List.copyOf(findings));
        });
    }

    private static final String OWNED = """
            select person_id, unit, sum(remaining_minor)::bigint as amount from wallet.lot
            where remaining_minor <> 0 group by person_id, unit
            """;

    /** People whose account in the ledger is not the sum of their lots. */
    private List<String> unlikeTheLedger() {
        var owned = new HashMap<Account, Money>();
        jdbc.sql(OWNED).query(row -> {
            var unit = row.getString("unit");
            owned.put(
                    WalletAccounts.own(row.getObject("person_id", UUID.class), unit),
                    Money.of(row.getLong("amount"), unit));
        });
        var findings = new ArrayList<String>();
        ledger.balances(WalletAccounts.OWN, (account, balance) -> {
            var lots = owned.remove(account);
            compare(account, balance, lots == null ? Money.zero(account.currency()) : lots, findings);
        });
        owned.forEach((account, lots) -> compare(account, Money.zero(account.currency()), lots, findings));
        return findings;
    }

    private static void compare(Account account, Money balance, Money lots, List<String> findings) {
        if (!balance.equals(lots) && findings.size() < SHOWN) {
            findings.add("person " + account.owner() + " has lots of " + lots + ", in the ledger " + balance);
        }
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from wallet." + table)
                .query(Long.class)
                .single();
    }
}
