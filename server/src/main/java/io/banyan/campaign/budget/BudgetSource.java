package io.banyan.campaign.budget;

import io.banyan.kernel.money.Money;
import io.banyan.ledger.Account;
import io.banyan.wallet.spi.CreditSource;
import org.springframework.stereotype.Component;

/** Sends what is taken back from wallets home to the campaign that gave it. */
@Component
class BudgetSource implements CreditSource {

    private final Budget budget;

    BudgetSource(Budget budget) {
        this.budget = budget;
    }

    @Override
    public boolean owns(Account source) {
        return source.kind().equals(CampaignAccounts.HELD);
    }

    @Override
    public void lock(Account source) {
        budget.lockGate(source.owner());
    }

    @Override
    public Account home(Account source, Money amount) {
        return budget.home(source.owner(), amount);
    }
}
