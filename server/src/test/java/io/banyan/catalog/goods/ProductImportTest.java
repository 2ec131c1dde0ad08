package io.banyan.catalog.goods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.banyan.BanyanTest;
import io.banyan.Race;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.ImportedProduct;
import io.banyan.catalog.ImportedSku;
import io.banyan.catalog.Stock;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.transaction.Transactions;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Products of another system's records, and the units it sold. */
@BanyanTest
class ProductImportTest {

    private final Catalog catalog;
    private final Products products;
    private final ProductDesk desk;
    private final Stock stock;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final String source = "test-" + UUID.randomUUID();

    @Autowired
    ProductImportTest(
            Catalog catalog,
            Products products,
            ProductDesk desk,
            Stock stock,
            Transactions transactions,
            JdbcClient jdbc) {
        this.catalog = catalog;
        this.products = products;
        this.desk = desk;
        this.stock = stock;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @Test
    void changesNothingTheSecondTime() {
        var records = records(100);
        var first = catalog.importProducts(records);
        var versions = versions();
        var again = catalog.importProducts(records);
        assertThat(again).isEqualTo(first).hasSize(100);
        assertThat(versions()).isEqualTo(versions).hasSize(100);
        var units =
                stock.available(first.values().stream().map(ImportedSku::skuId).toList());
        assertThat(units.values()).hasSize(100).containsOnly(7);
    }

    @Test
    void agreesWhenManyBringTheSameAtOnce() {
        var records = records(30);
        var results = Race.run(6, runner -> () -> catalog.importProducts(records));
        assertThat(results).allMatch(Race.Result::done);
        var answers = new HashSet<Map<String, ImportedSku>>();
        results.forEach(result -> answers.add(((Race.Result.Done<Map<String, ImportedSku>>) result).value()));
        assertThat(answers).hasSize(1);
        assertThat(versions()).hasSize(30);
    }

    @Test
    void followsTheSourceUntilTheMerchantEdits() {
        var id = catalog.importProducts(List.of(record("A", "RED MUG", 250))).get("A");
        assertThat(id).isNotNull();
        catalog.importProducts(List.of(record("A", "BLUE MUG", 300)));
        var followed = desk.find(id.productId());
        assertThat(followed.title().text()).isEqualToIgnoringCase("Blue mug");
        assertThat(followed.skus().getFirst().price()).isEqualTo(Money.of(300, "GBP"));
        var sku = followed.skus().getFirst();
        desk.change(
                followed.id(),
                followed.version(),
                new ProductInput(
                        "My mug",
                        null,
                        null,
                        null,
                        "",
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        Map.of(),
                        List.of(new ProductInput.SkuInput(
                                sku.id(), sku.code(), Map.of(), Money.of(999, "GBP"), null, null))));
        catalog.importProducts(List.of(record("A", "GREEN MUG", 350)));
        assertThat(desk.find(id.productId()).title().text()).isEqualTo("My mug");
        assertThat(desk.find(id.productId()).skus().getFirst().price()).isEqualTo(Money.of(999, "GBP"));
    }

    @Test
    void countsSalesOnceForEachTransactionThatIsKept() {
        var ids = catalog.importProducts(records(3)).values().stream()
                .map(ImportedSku::productId)
                .toList();
        assertThatThrownBy(() -> transactions.run(() -> {
                    catalog.recordSales(Map.of(ids.get(0), 100L));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        assertThat(sold(ids.get(0))).isZero();
        var results = Race.run(12, runner -> () -> {
            transactions.run(() -> catalog.recordSales(Map.of(ids.get(0), 2L, ids.get(1), 3L, ids.get(2), 1L)));
            return true;
        });
        assertThat(results).allMatch(Race.Result::done);
        transactions.run(() -> catalog.recordSales(Map.of(ids.get(1), -6L)));
        assertThat(List.of(sold(ids.get(0)), sold(ids.get(1)), sold(ids.get(2))))
                .containsExactly(24L, 30L, 12L);
    }

    private long sold(UUID productId) {
        return products.find(productId).orElseThrow().sold();
    }

    private Map<UUID, Long> versions() {
        var found = new java.util.HashMap<UUID, Long>();
        jdbc.sql("select id, version from catalog.product where source = :source")
                .param("source", source)
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), row.getLong("version"));
                });
        return found;
    }

    private List<ImportedProduct> records(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> record("R" + i, "SET OF " + i + " CUPS", 100 + i))
                .toList();
    }

    private ImportedProduct record(String code, String title, long pence) {
        return new ImportedProduct(
                source, code, title, null, Money.of(pence, "GBP"), true, 7, Instant.parse("2010-12-01T08:26:00Z"));
    }
}
