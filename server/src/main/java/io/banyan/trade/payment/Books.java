package io.banyan.trade.payment;

import io.banyan.kernel.money.Money;
import io.banyan.ledger.Account;
import io.banyan.ledger.AccountKind;
import io.banyan.ledger.Ledger;
import io.banyan.ledger.Posting;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Enters money into the ledger: what a provider holds for the shop against what was sold, and what is on its way back. All
 * accounts are open ones, so that no two payments wait for each other.
 */
@Component
class Books {

    /** What a provider owes the shop. */
    static final String CLEARING = "trade.clearing";

    /** What was sold and paid, less refunds; negative, as income is. */
    static final String SALES = "trade.sales";

    /** What shoppers are owed: refunds decided but not settled, and money nobody asked for. */
    static final String OWED = "trade.owed";

    private static final UUID SHOP = new UUID(0, 0);

    private final Ledger ledger;

    Books(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Money came and pays an order. */
    void sold(Payment payment) {
        move(
                "payment/" + payment.id(),
                "Order paid",
                SALES,
                SHOP,
                CLEARING,
                provider(payment.provider()),
                payment.amount());
    }

    /** Money came for nothing and is owed back. */
    void unwanted(Payment payment) {
        move(
                "payment/" + payment.id(),
                "Unwanted payment",
                OWED,
                SHOP,
                CLEARING,
                provider(payment.provider()),
                payment.amount());
    }

    /** A refund of sold goods was decided. */
    void owed(UUID refundId, Money amount) {
        move("refund/" + refundId + "/decided", "Refund decided", OWED, SHOP, SALES, SHOP, amount);
    }

    /** A refund was settled: the provider gave the money back. */
    void settled(UUID refundId, String provider, Money amount) {
        move("refund/" + refundId + "/settled", "Refund settled", CLEARING, provider(provider), OWED, SHOP, amount);
    }

    private void move(
            String key, String description, String from, UUID fromOwner, String to, UUID toOwner, Money amount) {
        ledger.post(
                key,
                description,
                List.of(
                        new Posting(new Account(from, fromOwner, amount.currency()), amount.negate()),
                        new Posting(new Account(to, toOwner, amount.currency()), amount)));
    }

    private static UUID provider(String name) {
        return UUID.nameUUIDFromBytes(("trade.provider:" + name).getBytes(StandardCharsets.UTF_8));
    }

    /** The kinds of account that trade uses. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        AccountKind tradeClearing() {
            return AccountKind.open(CLEARING);
        }

        @Bean
        AccountKind tradeSales() {
            return AccountKind.open(SALES);
        }

        @Bean
        AccountKind tradeOwed() {
            return AccountKind.open(OWED);
        }
    }
}
