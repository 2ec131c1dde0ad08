package io.banyan.bench.flash;

import io.banyan.bench.http.Browser;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A flash sale of one variant, set up through the console like an operator does. */
record Sale(Browser console, String product, String sku, String campaign) {

    private static final int PRICE = 1_990;

    static Sale open(Browser console, String run, int stock) throws IOException, InterruptedException {
        var variant = Map.of(
                "code",
                "FLASH-" + run.toUpperCase(Locale.ROOT),
                "options",
                Map.of(),
                "price",
                cny(2_990),
                "onHand",
                stock * 2);
        var product = console.posted(
                "/api/console/products",
                Map.of(
                        "title", "西湖龙井 抢购 " + run,
                        "description", "",
                        "mediaIds", List.of(),
                        "options", List.of(),
                        "skus", List.of(variant)));
        var productId = product.path("id").asString();
        var sku = product.path("skus").path(0).path("id").asString();
        console.posted("/api/console/products/" + productId + "/publish", Map.of());
        var item = Map.of("skuId", sku, "price", cny(PRICE), "stock", stock);
        var terms = Map.of(
                "productId",
                productId,
                "items",
                List.of(item),
                "opensAt",
                Instant.now().toString(),
                "perPerson",
                999);
        var campaign = console.posted(
                        "/api/console/campaigns",
                        Map.of(
                                "mechanic",
                                "FLASH_SALE",
                                "titleZh",
                                "限时抢购 " + run,
                                "titleEn",
                                "Flash sale " + run,
                                "budget",
                                cny(1_000L * stock),
                                "flashSale",
                                terms))
                .path("row")
                .path("id")
                .asString();
        for (var state : List.of("IN_REVIEW", "APPROVED", "RUNNING")) {
            console.posted(
                    "/api/console/campaigns/" + campaign + "/transitions", Map.of("to", state, "reason", "bench"));
        }
        var sale = new Sale(console, productId, sku, campaign);
        while (sale.counts().isMissingNode()) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return sale;
    }

    private static Map<String, Object> cny(long minor) {
        return Map.of("minor", minor, "currency", "CNY");
    }

    String path() {
        return "/api/flash-sales/" + campaign + "/items/" + sku + "/orders";
    }

    /** What became of its pieces. */
    JsonNode counts() throws IOException {
        return console.got("/api/console/campaigns/" + campaign + "/flash-sale")
                .path("items")
                .path(0);
    }

    /** Waits until every acknowledged order stands in the shop; answers how many milliseconds that took. */
    long awaitOrders() throws IOException, InterruptedException {
        var from = System.nanoTime();
        while (counts().path("placing").asLong() > 0) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return (System.nanoTime() - from) / 1_000_000;
    }

    /** Ends it and takes the product out of the shop. Its orders, never paid, end by themselves. */
    void close() throws IOException {
        console.posted("/api/console/campaigns/" + campaign + "/transitions", Map.of("to", "ENDED", "reason", "bench"));
        console.posted("/api/console/products/" + product + "/archive", Map.of());
    }
}
