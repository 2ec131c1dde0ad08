package io.banyan.campaign.groupbuy;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.campaign.budget.Budget;
import io.banyan.catalog.Stock;
import io.banyan.ledger.Ledger;
import java.util.UUID;

/** What must hold of a group-buy's budget, and of goods and money, whatever groups do. */
final class GroupBooks {

    private final Budget budget;
    private final Ledger ledger;
    private final Stock stock;

    GroupBooks(Budget budget, Ledger ledger, Stock stock) {
        this.budget = budget;
        this.ledger = ledger;
        this.stock = stock;
    }

    void areRight(UUID campaign) {
        var view = budget.view(campaign);
        assertThat(view.free().isNegative()).isFalse();
        assertThat(view.granted().isNegative()).isFalse();
        assertThat(ledger.verify().findings()).isEmpty();
        assertThat(stock.verify().breaches()).isEmpty();
    }
}
