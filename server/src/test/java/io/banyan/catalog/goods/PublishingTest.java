package io.banyan.catalog.goods;

import static io.banyan.Eventually.eventually;
import static io.banyan.catalog.goods.GoodsDesk.etag;
import static io.banyan.catalog.goods.GoodsDesk.messages;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.catalog.Stock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What shoppers find, and how much there is of it. */
@BanyanTest
class PublishingTest {

    private final Site site;

    private final Browser merchant;
    private final GoodsDesk desk;

    private final Stock stock;

    private final JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().replace("-", "").substring(20);

    @Autowired
    PublishingTest(Site site, Stock stock, JdbcClient jdbc) {
        this.site = site;
        this.merchant = site.console("MERCHANDISER");
        this.desk = new GoodsDesk(merchant);
        this.stock = stock;
        this.jdbc = jdbc;
    }

    @Test
    void shoppersFindWhatIsPublishedAndNothingElse() {
        var word = "quokka" + mark;
        var id = desk.add("Cup " + word).path("id").asString();
        var shopper = site.visitor();
        assertThat(shopper.get("/api/products/" + id).status()).isEqualTo(404);
        merchant.post("/api/console/products/" + id + "/publish", null).ok();
        eventually(() -> assertThat(found(shopper, word)).isEqualTo(1));
        shopper.get("/api/products/" + id).ok();
        var etag = etag(merchant.get("/api/console/products/" + id));
        desk.change(id, etag, Map.of("title", "Saucer " + word + "two")).ok();
        eventually(() -> assertThat(found(shopper, word + "two")).isEqualTo(1));
        merchant.post("/api/console/products/" + id + "/unpublish", null).ok();
        eventually(() -> assertThat(found(shopper, word + "two")).isZero());
        eventually(() -> assertThat(shopper.get("/api/products/" + id).status()).isEqualTo(404));
        assertThat(site.console("SERVICE")
                        .post("/api/console/products/" + id + "/publish", null)
                        .status())
                .isEqualTo(403);
        var free = merchant.post(
                        "/api/console/products",
                        Map.of(
                                "title",
                                "Gift",
                                "skus",
                                List.of(Map.of(
                                        "code",
                                        "FREE-" + mark,
                                        "options",
                                        Map.of(),
                                        "price",
                                        Map.of("minor", 0, "currency", "CNY")))))
                .ok()
                .body();
        var refused = merchant.post("/api/console/products/" + free.path("id").asString() + "/publish", null);
        assertThat(refused.problem()).isEqualTo("product.not_ready");
        assertThat(messages(refused)).containsKey("skus[0].price");
    }

    @Test
    void everyCorrectionOfTheStockCountsOnceAndNeverBelowZero() {
        var sku = desk.add("Cup " + mark).path("skus").path(0).path("id").asString();
        var path = "/api/console/skus/" + sku + "/stock";
        var results = Race.run(
                8,
                runner -> () -> merchant.put(path, Map.of("change", -1, "reason", "broken " + runner))
                        .status());
        assertThat(results.stream()
                        .map(result -> ((Race.Result.Done<Integer>) result).value())
                        .sorted())
                .containsExactly(200, 200, 200, 200, 200, 409, 409, 409);
        assertThat(stock.available(List.of(UUID.fromString(sku)))).containsEntry(UUID.fromString(sku), 0);
        assertThat(merchant.put(path, Map.of("change", 3, "reason", "delivered"))
                        .ok()
                        .body()
                        .path("available")
                        .asInt())
                .isEqualTo(3);
        assertThat(merchant.put(path, Map.of("change", 3, "reason", " ")).status())
                .isEqualTo(400);
        var moves = jdbc.sql("select reason from catalog.stock_move where sku_id = :sku and reason is not null")
                .param("sku", UUID.fromString(sku))
                .query((row, number) -> String.valueOf(row.getString("reason")))
                .list();
        assertThat(moves.stream().filter(reason -> reason.startsWith("broken"))).hasSize(5);
        assertThat(moves).contains("delivered");
        for (int i = 0; i < 3; i++) {
            assertThat(merchant.put(path, Map.of("change", Integer.MAX_VALUE, "reason", "much"))
                            .status())
                    .isEqualTo(400);
        }
        assertThat(merchant.put(path, Map.of("change", Integer.MIN_VALUE, "reason", "much"))
                        .problem())
                .isEqualTo("stock.below_reserved");
        assertThat(merchant.put("/api/console/skus/" + UUID.randomUUID() + "/stock", Map.of("change", 1, "reason", "x"))
                        .problem())
                .isEqualTo("sku.unknown");
        assertThat(stock.verify().breaches()).isEmpty();
    }

    private static int found(Browser shopper, String word) {
        return shopper.get("/api/products?query=" + word)
                .ok()
                .body()
                .path("total")
                .asInt();
    }
}
