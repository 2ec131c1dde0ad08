package io.banyan.trade.desk;

import io.banyan.catalog.PriceHistory;
import io.banyan.catalog.PriceHistory.Charge;
import io.banyan.kernel.journal.Subscription;
import io.banyan.kernel.money.Money;
import io.banyan.trade.OrderPaid;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tells the catalogue what was really paid for a piece, after every reduction. Orders of other systems do not count:
 * the law compares prices of one place of business.
 */
@Configuration(proxyBeanMethods = false)
class ChargedPrices {

    @Bean
    Subscription notesChargedPrices(PriceHistory history) {
        return Subscription.named("trade.charged-prices")
                .batch(
                        Set.of(OrderPaid.class),
                        entries -> history.record(entries.stream()
                                .flatMap(entry -> charges((OrderPaid) entry.fact()))
                                .toList()));
    }

    /** A gift has no price. */
    static Stream<Charge> charges(OrderPaid paid) {
        return paid.items().stream().flatMap(item -> {
            var skuId = item.skuId();
            return skuId == null || item.quantity() <= 0 || !item.total().isPositive()
                    ? Stream.<Charge>empty()
                    : List.of(new Charge(
                                    skuId,
                                    Money.of(
                                            item.total().minor() / item.quantity(),
                                            item.total().currency()),
                                    paid.at()))
                            .stream();
        });
    }
}
