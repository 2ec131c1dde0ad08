package io.banyan.trade.importing;

import io.banyan.kernel.id.Ids;
import io.banyan.kernel.journal.Journal;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.trade.ImportResult;
import io.banyan.trade.ImportedOrder;
import io.banyan.trade.OrderImported;
import io.banyan.trade.OrderedItem;
import io.banyan.trade.OrdersImported;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes in past orders by the thousand. A batch is one transaction: its orders, lines, credit notes, what they mean for each
 * person, and the fact that tells of them.
 */
@Component
public class OrderImports {

    private final JdbcClient jdbc;
    private final ImportRows rows;
    private final Journal journal;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    OrderImports(JdbcClient jdbc, ImportRows rows, Journal journal, Transactions transactions, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.journal = journal;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** A past order with the id it gets here. */
    record Taken(UUID id, ImportedOrder order, long amount) {

        boolean sale() {
            return order.kind() == ImportedOrder.Kind.SALE;
        }

        /** The amount of a sale; of a credit note what went back, positive. */
        long magnitude() {
            return sale() ? amount : -amount;
        }
    }

    /** Takes in those of the orders that are new by source and number; the others are left as they are. */
    public ImportResult take(List<ImportedOrder> orders) {
        if (orders.isEmpty()) {
            return new ImportResult(0, 0);
        }
        var source = orders.getFirst().source();
        if (orders.stream()
                .anyMatch(
                        order -> !order.source().equals(source) || order.lines().isEmpty())) {
            throw new IllegalArgumentException("orders of one source, each with lines");
        }
        return transactions.call(() -> {
            // One import at a time: two of the same file would otherwise find each other's orders new.
            jdbc.sql("select pg_advisory_xact_lock(hashtext('trade.import'))").query(row -> {});
            var taken = onlyNew(source, orders);
            if (!taken.isEmpty()) {
                write(source, taken);
            }
            return new ImportResult(taken.size(), orders.size() - taken.size());
        });
    }

    private List<Taken> onlyNew(String source, List<ImportedOrder> orders) {
        Set<String> known = new HashSet<>(
                rows.known(source, orders.stream().map(ImportedOrder::number).toArray(String[]::new)));
        var taken = new ArrayList<Taken>(orders.size());
        for (var order : orders) {
            if (known.add(order.number())) {
                var amount = order.lines().stream()
                        .mapToLong(ImportedOrder.Line::amountMinor)
                        .sum();
                taken.add(new Taken(ImportIds.id(order), order, amount));
            }
        }
        return taken;
    }

    private void write(String source, List<Taken> taken) {
        var firstOrders = rows.countBuyers(taken);
        rows.copy(taken, firstOrders);
        var told = taken.stream()
                .map(one -> told(one, firstOrders.contains(one.id())))
                .toList();
        journal.append(new OrdersImported(ids.next(), clock.instant(), source, told));
    }

    private static OrderImported told(Taken taken, boolean first) {
        var order = taken.order();
        var items = new ArrayList<OrderedItem>(order.lines().size());
        for (var line : order.lines()) {
            items.add(new OrderedItem(
                    items.size() + 1,
                    line.productId(),
                    line.skuId(),
                    line.quantity(),
                    Money.of(line.amountMinor(), order.currency())));
        }
        return new OrderImported(
                taken.id(),
                order.kind(),
                order.personId(),
                order.placedAt(),
                Money.of(taken.amount(), order.currency()),
                first,
                items);
    }
}
