package io.banyan.wallet;

import io.banyan.ledger.Account;
import io.banyan.ledger.AccountKind;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The accounts of wallets.
 *
 * <pre>
 * any source          → wallet.available      credits; back again when they are taken back or expire
 * wallet.issued       → wallet.available      points and chances that no campaign pays for
 * wallet.available    → wallet.redeemed       points and chances that were used
 * wallet.available    → wallet.lapsed         expired, where the source has everything back already
 * wallet.available    → wallet.withdrawing    cash on its way out; one account for each withdrawal, empty when it is over
 * wallet.withdrawing  → wallet.paid_out, wallet.fees, wallet.tax_withheld
 * campaign.held       → wallet.points_cover   what points given by campaigns are worth, in money
 * </pre>
 *
 * A person's account is open, because claiming back may leave them owing what they have spent; that nobody spends more than
 * they have is guarded by their lots. It is the sum of their lots, frozen ones and debts included.
 */
public final class WalletAccounts {

    /** Cash on its way out, by withdrawal. */
    public static final String WITHDRAWING = "wallet.withdrawing";

    static final String OWN = "wallet.available";
    static final String ISSUED = "wallet.issued";
    static final String REDEEMED = "wallet.redeemed";
    static final String LAPSED = "wallet.lapsed";
    static final String POINTS_COVER = "wallet.points_cover";

    /** The one merchant of this installation. */
    private static final UUID MERCHANT = new UUID(0, 0);

    private WalletAccounts() {}

    /** Everything a person has of one unit. */
    public static Account own(UUID personId, String unit) {
        return new Account(OWN, personId, unit);
    }

    /** Where points and chances come from that no campaign pays for. Its balance is negative: what was ever issued. */
    public static Account issued(String unit) {
        return new Account(ISSUED, MERCHANT, unit);
    }

    /** Where used points and chances go. */
    public static Account redeemed(String unit) {
        return new Account(REDEEMED, MERCHANT, unit);
    }

    /** What was taken out of a wallet for a withdrawal; empty once that is over. */
    public static Account withdrawing(UUID withdrawalId, String currency) {
        return new Account(WITHDRAWING, withdrawalId, currency);
    }

    static Account pointsCover(String currency) {
        return new Account(POINTS_COVER, MERCHANT, currency);
    }

    static Account lapsed(String unit) {
        return new Account(LAPSED, MERCHANT, unit);
    }

    /** The kinds of account that wallets use. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        AccountKind walletAvailable() {
            return AccountKind.open(OWN);
        }

        @Bean
        AccountKind walletIssued() {
            return AccountKind.open(ISSUED);
        }

        @Bean
        AccountKind walletRedeemed() {
            return AccountKind.open(REDEEMED);
        }

        @Bean
        AccountKind walletLapsed() {
            return AccountKind.open(LAPSED);
        }

        @Bean
        AccountKind walletPointsCover() {
            return AccountKind.open(POINTS_COVER);
        }
    }
}
