package io.banyan.campaign.budget;

import io.banyan.campaign.BudgetCheck;
import io.banyan.campaign.CampaignBooks;
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

/**
 * The equation of budgets: what was funded is free, set aside, frozen, given as a discount or granted. What is set aside are the
 * reservations, what is frozen are the held rewards, and what was granted is never less than nothing.
 */
@Component
class BudgetProof implements CampaignBooks {

    private static final int SHOWN = 20;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Transactions transactions;

    BudgetProof(JdbcClient jdbc, Ledger ledger, Transactions transactions) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.transactions = transactions;
    }

    private static final String FUNDED =
            "select id as owner, currency, funded_minor as amount from campaign.campaign where funded_minor <> 0";

    private static final String RESERVED = """
            select campaign_id as owner, currency, sum(amount_minor)::bigint as amount from campaign.reservation
            where amount_minor > 0 group by campaign_id, currency
            """;

    private static final String HELD = """
            select campaign_id as owner, currency, sum(amount_minor)::bigint as amount from campaign.reward
            where state in ('HELD', 'IN_REVIEW') group by campaign_id, currency having sum(amount_minor) > 0
            """;

    @Override
    public BudgetCheck verify() {
        return transactions.snapshot(() -> {
            var findings = new ArrayList<String>();
            var funded = sums("", FUNDED);
            var left = new HashMap<>(funded);
            for (var kind : List.of(
                    CampaignAccounts.BUDGET,
                    CampaignAccounts.RESERVED,
                    CampaignAccounts.HELD,
                    CampaignAccounts.DISCOUNT)) {
                ledger.balances(
                        kind, (account, balance) -> left.merge(funding(account), balance.negate(), Money::plus));
            }
            left.forEach((campaign, granted) -> {
                if (granted.isNegative()) {
                    add(
                            findings,
                            "campaign " + campaign.owner() + " has " + granted.negate()
                                    + " more than it was funded with");
                }
            });
            compare(CampaignAccounts.RESERVED, sums(CampaignAccounts.RESERVED, RESERVED), "reservations", findings);
            compare(CampaignAccounts.HELD, sums(CampaignAccounts.HELD, HELD), "held rewards", findings);
            return new BudgetCheck(funded.size(), List.copyOf(findings));
        });
    }

    private static Account funding(Account account) {
        return new Account("", account.owner(), account.currency());
    }

    private Map<Account, Money> sums(String kind, String sql) {
        var sums = new HashMap<Account, Money>();
        jdbc.sql(sql).query(row -> {
            var currency = row.getString("currency");
            sums.put(
                    new Account(kind, row.getObject("owner", UUID.class), currency),
                    Money.of(row.getLong("amount"), currency));
        });
        return sums;
    }

    private void compare(String kind, Map<Account, Money> expected, String what, List<String> findings) {
        ledger.balances(kind, (account, balance) -> {
            var own = expected.remove(account);
            check(account, balance, own == null ? Money.zero(account.currency()) : own, what, findings);
        });
        expected.forEach((account, own) -> check(account, Money.zero(account.currency()), own, what, findings));
    }

    private static void check(Account account, Money balance, Money own, String what, List<String> findings) {
        if (!balance.equals(own)) {
            add(findings, "campaign " + account.owner() + " has " + what + " of " + own + ", in the ledger " + balance);
        }
    }

    private static void add(List<String> findings, String finding) {
        if (findings.size() < SHOWN) {
            findings.add(finding);
        }
    }
}
