package io.banyan.ledger;

import io.banyan.kernel.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the whole book. What is read together has to be read as of one moment: the caller sees to it. */
@Component
class LedgerProof {

    /** Planned for all rows, not for the first few: there are usually none. */
    private static final String WRONG = "with wrong as materialized (%s) select * from wrong limit 20";

    /** For this transaction only; what is grouped is as long as the book. */
    private static final String MEMORY = "select set_config('work_mem', '256MB', true)";

    private final JdbcClient jdbc;

    LedgerProof(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String UNBALANCED = """
            select 'transfer ' || p.transfer_id || ' is not balanced' from ledger.posting p
            join ledger.account a on a.id = p.account_id
            group by p.transfer_id, a.currency having sum(p.amount_minor) <> 0
            """;

    private static final String WRONG_BALANCE = """
            select 'account ' || a.kind || ' ' || a.owner || ' has ' || a.balance_minor || ', its postings ' || coalesce(p.amount, 0)
            from ledger.account a
            left join (
                select account_id, sum(amount_minor) as amount from ledger.posting group by account_id) p on p.account_id = a.id
            where a.guarded and a.balance_minor <> coalesce(p.amount, 0)
            """;

    private static final String NEGATIVE = """
            select 'account ' || kind || ' ' || owner || ' is guarded and has ' || balance_minor from ledger.account
            where guarded and balance_minor < 0
            """;

    private static final String EMPTY = """
            select 'transfer ' || t.id || ' has no postings' from ledger.transfer t
            where not exists (select 1 from ledger.posting p where p.transfer_id = t.id)
            """;

    LedgerCheck verify() {
        var findings = new ArrayList<String>();
        jdbc.sql(MEMORY).query(String.class).single();
        var trial = trialBalance();
        sums(trial.lines()).forEach((currency, sum) -> {
            if (!sum.isZero()) {
                findings.add(currency + " sums to " + sum.minor());
            }
        });
        for (var check : List.of(UNBALANCED, WRONG_BALANCE, NEGATIVE, EMPTY)) {
            findings.addAll(jdbc.sql(WRONG.formatted(check)).query(String.class).list());
        }
        var accounts = trial.lines().stream()
                .mapToLong(TrialBalance.TrialLine::accounts)
                .sum();
        var transfers = jdbc.sql("select count(*) from ledger.transfer")
                .query(Long.class)
                .single();
        return new LedgerCheck(accounts, transfers, trial.right(), List.copyOf(findings));
    }

    private static final String TRIAL = """
            select a.kind, a.guarded, a.currency, count(*) as accounts, coalesce(sum(p.postings), 0)::bigint as postings,
                   coalesce(sum(p.went_in), 0)::bigint as went_in, coalesce(sum(p.went_out), 0)::bigint as went_out
            from ledger.account a
            left join (
                select account_id, count(*) as postings, sum(amount_minor) filter (where amount_minor > 0) as went_in,
                       -sum(amount_minor) filter (where amount_minor < 0) as went_out
                from ledger.posting group by account_id) p on p.account_id = a.id
            group by a.kind, a.guarded, a.currency
            order by a.currency, a.kind
            """;

    TrialBalance trialBalance() {
        var lines = jdbc.sql(TRIAL)
                .query((row, number) -> {
                    var in = Money.of(row.getLong("went_in"), row.getString("currency"));
                    var out = Money.of(row.getLong("went_out"), row.getString("currency"));
                    return new TrialBalance.TrialLine(
                            row.getString("kind"),
                            row.getBoolean("guarded"),
                            row.getLong("accounts"),
                            row.getLong("postings"),
                            in,
                            out,
                            in.minus(out));
                })
                .list();
        return new TrialBalance(lines, sums(lines).values().stream().allMatch(Money::isZero));
    }

    private static Map<String, Money> sums(List<TrialBalance.TrialLine> lines) {
        var sums = new HashMap<String, Money>();
        lines.forEach(line -> sums.merge(line.balance().currency(), line.balance(), Money::plus));
        return sums;
    }

    private static final String BALANCES = """
            select a.owner, a.currency, sum(p.amount_minor)::bigint as amount
            from ledger.account a join ledger.posting p on p.account_id = a.id
            where a.kind = :kind group by a.id
            """;

    void balances(String kind, BiConsumer<Account, Money> consumer) {
        jdbc.sql(BALANCES).param("kind", kind).query(row -> {
            var currency = row.getString("currency");
            var account = new Account(kind, row.getObject("owner", UUID.class), currency);
            consumer.accept(account, Money.of(row.getLong("amount"), currency));
        });
    }
}
