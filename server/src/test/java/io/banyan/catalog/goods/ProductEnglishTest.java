package io.banyan.catalog.goods;

import static io.banyan.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Site;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.trade.Shopping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A product written in two languages, as readers of each meet it from the shelf to the receipt. */
@BanyanTest
class ProductEnglishTest {

    private final Site site;
    private final Catalog catalog;
    private final Transactions transactions;
    private final Browser merchant;
    private final String mark = UUID.randomUUID().toString().substring(24);

    @Autowired
    ProductEnglishTest(Site site, Catalog catalog, Transactions transactions) {
        this.site = site;
        this.catalog = catalog;
        this.transactions = transactions;
        this.merchant = site.console("MERCHANDISER");
    }

    private Map<String, Object> gaiwan() {
        var product = new LinkedHashMap<String, Object>();
        product.put("title", "盖碗 " + mark);
        product.put("titleEn", "Gaiwan " + mark);
        product.put("subtitle", "薄胎");
        product.put("subtitleEn", "Thin walls");
        product.put("description", "手工拉坯");
        product.put("descriptionEn", "Thrown by hand");
        product.put("options", List.of(Map.of("name", "釉色", "values", List.of("青釉", "月白"))));
        product.put("optionsEn", Map.of("釉色", "Glaze", "青釉", "Celadon", "月白", "Moon white", "没有的", "Unused"));
        product.put("skus", List.of(sku("-1", "青釉"), sku("-2", "月白")));
        return product;
    }

    private Map<String, Object> sku(String suffix, String glaze) {
        return Map.of(
                "code",
                "EN-" + mark + suffix,
                "options",
                Map.of("釉色", glaze),
                "price",
                Map.of("minor", 12_000, "currency", "CNY"),
                "onHand",
                9);
    }

    private JsonNode published() {
        var kept = merchant.post("/api/console/products", gaiwan()).ok().body();
        merchant.post("/api/console/products/" + kept.path("id").asString() + "/publish", null)
                .ok();
        return kept;
    }

    private static JsonNode read(Browser browser, String path, String language) {
        return browser.send("GET", path, null, Map.of("Accept-Language", language))
                .ok()
                .body();
    }

    @Test
    void everyReaderMeetsOneLanguage() {
        var kept = published();
        assertThat(kept.path("optionsEn").size()).isEqualTo(3);
        var path = "/api/products/" + kept.path("id").asString();
        var english = read(site.visitor(), path, "en");
        assertThat(english.path("subtitle").asString()).isEqualTo("Thin walls");
        assertThat(english.path("description").asString()).isEqualTo("Thrown by hand");
        assertThat(english.path("options").path(0).path("name").asString()).isEqualTo("Glaze");
        assertThat(english.path("options").path(0).path("values").path(1).asString())
                .isEqualTo("Moon white");
        assertThat(english.path("skus").path(0).path("options").path("Glaze").asString())
                .isEqualTo("Celadon");
        var chinese = read(site.visitor(), path, "zh-CN");
        assertThat(chinese.path("subtitle").asString()).isEqualTo("薄胎");
        assertThat(chinese.path("skus").path(0).path("options").path("釉色").asString())
                .isEqualTo("青釉");
        eventually(() -> assertThat(read(site.visitor(), "/api/products?query=" + mark, "en")
                        .path("items")
                        .path(0)
                        .path("subtitle")
                        .asString())
                .isEqualTo("Thin walls"));
    }

    @Test
    void theReceiptTellsTheChoiceInTheReadersLanguage() {
        var sku = UUID.fromString(published().path("skus").path(0).path("id").asString());
        var shopping = new Shopping(site, catalog, transactions);
        var browser = shopping.shopper().browser();
        var order = "/api/orders/" + shopping.placed(browser, sku, 1).path("id").asString();
        assertThat(line(browser, order, "en").path("optionsText").asString()).isEqualTo("Celadon");
        assertThat(line(browser, order, "zh").path("optionsText").asString()).isEqualTo("青釉");
    }

    private static JsonNode line(Browser browser, String order, String language) {
        return read(browser, order, language).path("lines").path(0);
    }

    @Test
    void aFileCarriesTheEnglishThereAndBack() throws Exception {
        var kept = published();
        var path = "/api/console/products/" + kept.path("id").asString();
        var before = merchant.get(path).ok().body();
        var exported = merchant.get("/api/console/products/export.csv").ok().text();
        var file = exported.lines()
                .filter(line -> line.contains("product,title") || line.contains("EN-" + mark))
                .collect(Collectors.joining("\r\n"));
        assertThat(file).contains("Glaze=Celadon").contains("Thrown by hand");

        var other = file.replace("Glaze=Celadon", "Glaze=Pale green");
        var job = merchant.upload("/api/console/products/import", "goods.csv", other.getBytes(UTF_8))
                .ok()
                .body()
                .path("id")
                .asString();
        eventually(() -> assertThat(merchant.get("/api/console/jobs/" + job)
                        .ok()
                        .body()
                        .path("report")
                        .path("changed")
                        .asInt())
                .isEqualTo(1));
        var after = merchant.get(path).ok().body();
        assertThat(after.path("optionsEn").path("青釉").asString()).isEqualTo("Pale green");
        assertThat(after.path("optionsEn").path("月白").asString()).isEqualTo("Moon white");
        assertThat(after.path("subtitleEn")).isEqualTo(before.path("subtitleEn"));
        assertThat(after.path("descriptionEn")).isEqualTo(before.path("descriptionEn"));
    }

    @Test
    void refusesTwoValuesOfOneEnglishName() {
        var product = gaiwan();
        product.put("optionsEn", Map.of("青釉", "White", "月白", "White"));
        var answer = merchant.post("/api/console/products", product);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("fields").path(0).path("field").asString())
                .isEqualTo("optionsEn");
    }
}
