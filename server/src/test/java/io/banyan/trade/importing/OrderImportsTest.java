package io.banyan.trade.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Race;
import io.banyan.trade.ImportedOrder;
import io.banyan.trade.OrderState;
import io.banyan.trade.Orders;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BanyanTest
class OrderImportsTest {

    private static final Instant THEN = Instant.parse("2011-03-01T10:00:00Z");

    @Autowired
    Orders orders;

    @Autowired
    JdbcClient jdbc;

    private final String source = "shop-" + UUID.randomUUID();

    private ImportedOrder order(
            String number, ImportedOrder.Kind kind, @Nullable UUID person, Instant at, String price, long minor) {
        var sign = kind == ImportedOrder.Kind.SALE ? 1 : -1;
        var line = new ImportedOrder.Line(
                null,
                null,
                "85123A",
                "WHITE \\ HEART\tT-LIGHT\n",
                "GOODS",
                sign * 6,
                new BigDecimal(price),
                sign * minor);
        return new ImportedOrder(source, number, kind, person, at, "GBP", List.of(line, line));
    }

    @Test
    void takesEachOrderOnce() {
        var person = UUID.randomUUID();
        var batch = List.of(
                order("1", ImportedOrder.Kind.SALE, person, THEN, "2.55", 1530),
                order("2", ImportedOrder.Kind.SALE, null, THEN, "0.001", 1),
                order("C3", ImportedOrder.Kind.CREDIT, person, THEN.plusSeconds(60), "2.55", 1530));

        var results = Race.run(4, i -> () -> orders.importOrders(batch));

        var imported = results.stream()
                .mapToInt(result -> result instanceof Race.Result.Done<io.banyan.trade.ImportResult>(var done)
                        ? done.imported()
                        : -100)
                .sum();
        assertThat(imported).isEqualTo(3);
        assertThat(orders.importOrders(batch).alreadyThere()).isEqualTo(3);
        var bought = orders.latestOf(person, 10);
        assertThat(bought).hasSize(1);
        assertThat(bought.getFirst().state()).isEqualTo(OrderState.COMPLETED);
        assertThat(bought.getFirst().firstPaidOrder()).isTrue();
        assertThat(bought.getFirst().total().minor()).isEqualTo(3060);
        assertThat(bought.getFirst().lines().getFirst().title().text()).isEqualTo("WHITE \\ HEART\tT-LIGHT\n");
        assertThat(orders.buyers(List.of(person)).get(person).spent().minor()).isZero();
        assertThat(orders.verify().violations()).isEmpty();
    }

    @Test
    void keepsPricesFinerThanACentAsTheyWere() {
        orders.importOrders(List.of(order("1", ImportedOrder.Kind.SALE, null, THEN, "0.001", 1)));

        var prices =
                jdbc.sql("""
                        select l.unit_price from trade.order_line l join trade.orders o on o.id = l.order_id
                        where o.source = :source
                        """).param("source", source).query(BigDecimal.class).list();

        assertThat(prices).containsOnly(new BigDecimal("0.001"));
    }

    @Test
    void thePastSortsBeforeThePresent() {
        var older = order("1", ImportedOrder.Kind.SALE, null, THEN, "1", 600);
        var newer = order("2", ImportedOrder.Kind.SALE, null, THEN.plusSeconds(1), "1", 600);

        assertThat(ImportIds.id(older).toString())
                .isLessThan(ImportIds.id(newer).toString());
        assertThat(ImportIds.id(older)).isEqualTo(ImportIds.id(older));
        assertThat(ImportIds.id(older).version()).isEqualTo(7);
        assertThat(ImportIds.id(older).variant()).isEqualTo(2);
    }

    @Test
    void takesInFiftyThousandLinesQuickly() {
        var batch = new ArrayList<ImportedOrder>();
        var people = new UUID[500];
        for (int i = 0; i < people.length; i++) {
            people[i] = UUID.randomUUID();
        }
        for (int i = 0; i < 2_000; i++) {
            var lines = new ArrayList<ImportedOrder.Line>();
            for (int j = 0; j < 25; j++) {
                lines.add(new ImportedOrder.Line(
                        new UUID(1, j),
                        new UUID(2, j),
                        "P" + j,
                        "Product " + j,
                        "GOODS",
                        2,
                        new BigDecimal("1.25"),
                        250));
            }
            batch.add(new ImportedOrder(
                    source,
                    "N" + i,
                    ImportedOrder.Kind.SALE,
                    people[i % people.length],
                    THEN.plusSeconds(i),
                    "GBP",
                    lines));
        }
        var started = System.nanoTime();

        orders.importOrders(batch);

        var rate = 50_000 * 1_000_000_000.0 / (System.nanoTime() - started);
        assertThat(rate).isGreaterThan(2_000);
    }
}
