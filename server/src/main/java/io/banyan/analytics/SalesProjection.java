package io.banyan.analytics;

import io.banyan.identity.PersonRegistered;
import io.banyan.kernel.journal.Entry;
import io.banyan.kernel.journal.Projection;
import io.banyan.kernel.journal.Subscription;
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
class SalesProjection implements Projection {

    static final String NAME = "analytics.sales";

    private final SalesRows rows;
    private final ShopDays days;

    SalesProjection(SalesRows rows, ShopDays days) {
        this.rows = rows;
        this.days = days;
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

    @Override
    public String subscription() {
        return NAME;
    }

    @Override
    public String titleZh() {
        return "销售数据";
    }

    @Override
    public String titleEn() {
        return "Sales figures";
    }

    /** Also worth doing after the shop's time zone was changed: days begin elsewhere then. */
    @Override
    public void empty() {
        rows.clear();
    }
}
