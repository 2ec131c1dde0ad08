package io.banyan.analytics;

import io.banyan.identity.PersonRegistered;
import io.banyan.kernel.journal.Entry;
import io.banyan.kernel.journal.JournalControl;
import io.banyan.kernel.journal.Subscription;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.trade.OrderPaid;
import io.banyan.trade.OrderRefunded;
import io.banyan.trade.OrdersImported;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Keeps the sales figures up to date with the journal. */
@Component
class SalesProjection {

    static final String NAME = "analytics.sales";

    private final SalesRows rows;
    private final ShopDays days;
    private final JournalControl journal;
    private final Transactions transactions;

    SalesProjection(SalesRows rows, ShopDays days, JournalControl journal, Transactions transactions) {
        this.rows = rows;
        this.days = days;
        this.journal = journal;
        this.transactions = transactions;
    }

    @Configuration(proxyBeanMethods = false)
    static class Subscribing {
        @Bean
        Subscription salesSubscription(SalesProjection projection) {
            return Subscription.named(NAME)
                    .batch(
                            Set.of(OrderPaid.class, OrderRefunded.class, OrdersImported.class, PersonRegistered.class),
                            projection::take);
        }
    }

    void take(List<Entry> entries) {
        var sums = new SalesSums(days.zone());
        entries.stream().flatMap(Movement::of).forEach(sums::add);
        rows.add(sums);
    }

    /** Forgets all figures and builds them again from the journal, for instance after the time zone was changed. */
    void rebuild() {
        transactions.run(() -> {
            journal.replay(NAME, 0);
            rows.clear();
        });
    }
}
