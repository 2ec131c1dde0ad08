package io.banyan.trade.order;

import io.banyan.kernel.money.Money;
import io.banyan.trade.BuyerSummary;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people bought in all. */
@Component
public class Buyers {

    private final JdbcClient jdbc;

    Buyers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String SUMMARIES = """
            select person_id, orders, currency, spent_minor, first_order_at, last_order_at
            from trade.buyer where person_id = any(:people)
            """;

    public Map<UUID, BuyerSummary> summaries(Collection<UUID> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(SUMMARIES)
                .param("people", people.toArray(UUID[]::new))
                .query((row, number) -> new BuyerSummary(
                        row.getObject("person_id", UUID.class),
                        row.getInt("orders"),
                        Money.of(row.getLong("spent_minor"), row.getString("currency")),
                        OrderRows.instant(row, "first_order_at"),
                        OrderRows.instant(row, "last_order_at")))
                .list()
                .stream()
                .collect(Collectors.toMap(BuyerSummary::personId, Function.identity()));
    }
}
