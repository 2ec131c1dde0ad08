package io.banyan.system;

import io.banyan.campaign.BudgetCheck;
import io.banyan.campaign.CampaignBooks;
import io.banyan.catalog.Stock;
import io.banyan.catalog.StockCheck;
import io.banyan.identity.Allowed;
import io.banyan.identity.Role;
import io.banyan.ledger.Ledger;
import io.banyan.ledger.LedgerCheck;
import io.banyan.ledger.TrialBalance;
import io.banyan.trade.OrderCheck;
import io.banyan.trade.Orders;
import io.banyan.wallet.WalletCheck;
import io.banyan.wallet.WalletProof;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether everything that is counted adds up. Each check reads what is committed at one moment and holds nobody up. */
@RestController
@RequestMapping("/api/console/system")
@Allowed({Role.ANALYST, Role.RISK})
@Tag(name = "System")
class BooksController {

    private final Ledger ledger;
    private final WalletProof wallets;
    private final CampaignBooks budgets;
    private final Stock stock;
    private final Orders orders;
    private final Clock clock;

    BooksController(
            Ledger ledger, WalletProof wallets, CampaignBooks budgets, Stock stock, Orders orders, Clock clock) {
        this.ledger = ledger;
        this.wallets = wallets;
        this.budgets = budgets;
        this.stock = stock;
        this.orders = orders;
        this.clock = clock;
    }

    @Operation(summary = "Check the whole ledger now: every transfer balances, every balance equals its postings")
    @GetMapping("/ledger")
    @Allowed({Role.ANALYST, Role.RISK, Role.SERVICE, Role.GROWTH})
    LedgerCheck ledger() {
        return ledger.verify();
    }

    @Operation(summary = "The trial balance: all accounts, summed by what they are for")
    @GetMapping("/trial-balance")
    @Allowed({Role.ANALYST, Role.RISK, Role.SERVICE, Role.GROWTH})
    TrialBalance trialBalance() {
        return ledger.trialBalance();
    }

    /**
     * What all books say of themselves.
     *
     * @param right whether nothing was found wrong anywhere
     * @param checkedAt when the check began
     * @param tookMs how long it took, in milliseconds
     */
    record BooksView(
            boolean right,
            Instant checkedAt,
            long tookMs,
            LedgerCheck ledger,
            WalletCheck wallets,
            BudgetCheck budgets,
            StockCheck stock,
            OrderCheck orders) {}

    @Operation(
            summary =
                    "Check all books now: ledger, wallets, budgets, stock, orders with their payments and refunds. Reads everything")
    @GetMapping("/books")
    BooksView books() {
        var began = clock.instant();
        var started = System.nanoTime();
        var money = ledger.verify();
        var owned = wallets.verify();
        var promised = budgets.verify();
        var goods = stock.verify();
        var paid = orders.verify();
        return new BooksView(
                money.right() && owned.right() && promised.right() && goods.holds() && paid.holds(),
                began,
                Duration.ofNanos(System.nanoTime() - started).toMillis(),
                money,
                owned,
                promised,
                goods,
                paid);
    }
}
