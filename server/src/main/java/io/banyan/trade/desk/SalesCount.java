package io.banyan.trade.desk;

import io.banyan.catalog.Catalog;
import io.banyan.kernel.journal.Entry;
import io.banyan.kernel.journal.Subscription;
import io.banyan.trade.OrderImported;
import io.banyan.trade.OrderPaid;
import io.banyan.trade.OrderRefunded;
import io.banyan.trade.OrderedItem;
import io.banyan.trade.OrdersImported;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the catalogue how much of each product was sold, after the fact, so that no two payments wait for each other. */
@Configuration(proxyBeanMethods = false)
class SalesCount {

    @Bean
    Subscription countsSales(Catalog catalog) {
        return Subscription.named("trade.sales-count")
                .batch(Set.of(OrderPaid.class, OrderRefunded.class, OrdersImported.class), entries -> {
                    var units = units(entries);
                    if (!units.isEmpty()) {
                        catalog.recordSales(units);
                    }
                });
    }

    /** Units sold, less units returned, by product. */
    static Map<UUID, Long> units(List<Entry> entries) {
        Map<UUID, Long> units = new HashMap<>();
        for (var entry : entries) {
            switch (entry.fact()) {
                case OrderPaid paid -> add(units, paid.items(), 1);
                case OrderRefunded refunded -> add(units, refunded.returned(), -1);
                case OrdersImported imported -> {
                    for (OrderImported order : imported.orders()) {
                        add(units, order.items(), 1);
                    }
                }
                default -> throw new IllegalStateException("not subscribed to " + entry.fact());
            }
        }
        units.values().removeIf(count -> count == 0);
        return units;
    }

    private static void add(Map<UUID, Long> units, List<OrderedItem> items, long sign) {
        for (var item : items) {
            var product = item.productId();
            if (product != null) {
                units.merge(product, sign * item.quantity(), Long::sum);
            }
        }
    }
}
