package io.banyan.wallet.withdrawal;

import io.banyan.kernel.money.Money;
import io.banyan.ledger.Account;
import io.banyan.ledger.AccountKind;
import io.banyan.ledger.Ledger;
import io.banyan.ledger.Posting;
import io.banyan.wallet.Debit;
import io.banyan.wallet.WalletAccounts;
import io.banyan.wallet.Wallets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Enters withdrawals into wallets and ledger: asked for, it leaves the wallet for an account of its own; paid, it goes to who
 * paid it, less a line for the fee and one for the tax; refused, it goes back.
 */
@Component
class Till {

    static final String PAID_OUT = "wallet.paid_out";
    static final String FEES = "wallet.fees";
    static final String TAX = "wallet.tax_withheld";

    private static final UUID SHOP = new UUID(0, 0);

    private final Wallets wallets;
    private final Ledger ledger;

    Till(Wallets wallets, Ledger ledger) {
        this.wallets = wallets;
        this.ledger = ledger;
    }

    void take(UUID withdrawalId, UUID personId, Money amount) {
        wallets.debit(new Debit(
                Withdrawal.cause(withdrawalId),
                personId,
                amount,
                withdrawing(withdrawalId, amount),
                "提现",
                "Withdrawal"));
    }

    void giveBack(Withdrawal withdrawal) {
        wallets.undoDebit(withdrawal.cause());
    }

    void paid(Withdrawal withdrawal, String provider) {
        var charge = withdrawal.charge();
        var currency = charge.amount().currency();
        var postings = new ArrayList<Posting>();
        postings.add(new Posting(
                withdrawing(withdrawal.id(), charge.amount()), charge.amount().negate()));
        postings.add(new Posting(new Account(PAID_OUT, owner(provider), currency), charge.net()));
        add(postings, FEES, charge.fee());
        add(postings, TAX, charge.tax());
        ledger.post("withdrawal.paid:" + withdrawal.id(), "Withdrawal paid", List.copyOf(postings));
    }

    private static void add(List<Posting> postings, String kind, Money amount) {
        if (amount.isPositive()) {
            postings.add(new Posting(new Account(kind, SHOP, amount.currency()), amount));
        }
    }

    private static Account withdrawing(UUID withdrawalId, Money amount) {
        return WalletAccounts.withdrawing(withdrawalId, amount.currency());
    }

    private static UUID owner(String provider) {
        return UUID.nameUUIDFromBytes(("wallet.provider:" + provider).getBytes(StandardCharsets.UTF_8));
    }

    /** The kinds of account that withdrawals use. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        /** Guarded: nothing is paid out twice. One account for each withdrawal, so nobody queues. */
        @Bean
        AccountKind walletWithdrawing() {
            return AccountKind.guarded(WalletAccounts.WITHDRAWING);
        }

        @Bean
        AccountKind walletPaidOut() {
            return AccountKind.open(PAID_OUT);
        }

        @Bean
        AccountKind walletFees() {
            return AccountKind.open(FEES);
        }

        @Bean
        AccountKind walletTaxWithheld() {
            return AccountKind.open(TAX);
        }
    }
}
