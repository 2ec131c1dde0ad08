package io.banyan.trade.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Site;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.ImportedProduct;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.trade.Shopping;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class OrderTitlesTest {

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Transactions transactions;

    private UUID titled(String code, String chinese, String english) {
        var product = new ImportedProduct("titles-test", code, chinese, english, Money.of(1_000, "CNY"), true, 5, null);
        return Objects.requireNonNull(transactions
                        .call(() -> catalog.importProducts(List.of(product)))
                        .get(code))
                .skuId();
    }

    private static String title(Browser browser, String path, String language) {
        return browser.send("GET", path, null, Map.of("Accept-Language", language))
                .ok()
                .body()
                .path("lines")
                .path(0)
                .path("title")
                .asString();
    }

    @Test
    void everybodyReadsTheTitleOfThatTimeInTheirLanguage() {
        var shopping = new Shopping(site, catalog, transactions);
        var code = "TT" + UUID.randomUUID();
        var sku = titled(code, "白瓷茶杯", "White tea cup");
        var browser = shopping.shopper().browser();
        var placed = shopping.placed(browser, sku, 1);
        assertThat(placed.path("lines").path(0).path("title").asString()).isEqualTo("White tea cup");

        titled(code, "青瓷茶杯", "Celadon tea cup");
        var id = placed.path("id").asString();
        assertThat(title(browser, "/api/orders/" + id, "zh-CN")).isEqualTo("白瓷茶杯");
        assertThat(title(browser, "/api/orders/" + id, "en")).isEqualTo("White tea cup");
        assertThat(title(site.machine(), "/api/console/orders/" + id, "zh")).isEqualTo("白瓷茶杯");
        assertThat(title(site.machine(), "/api/console/orders/" + id, "en-GB")).isEqualTo("White tea cup");
        var listed = browser.get("/api/orders").ok().body().path("items").path(0);
        assertThat(listed.path("lines").path(0).path("title").asString()).isEqualTo("White tea cup");
    }
}
