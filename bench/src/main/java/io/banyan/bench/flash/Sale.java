package io.banyan.bench.flash;

import io.banyan.bench.http.Browser;
import io.banyan.bench.merchant.Merchant;
import io.banyan.bench.merchant.Merchant.Goods;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A flash sale of one variant, set up through the console like an operator does. */
record Sale(Merchant merchant, Goods goods, String campaign) {

    private static final int PRICE = 1_990;

    static Sale open(Browser console, String run, int stock) throws IOException, InterruptedException {
        var merchant = new Merchant(console);
        var goods = merchant.sells("FLASH-" + run.toUpperCase(Locale.ROOT), "西湖龙井 抢购 " + run, 2_990, stock * 2);
        var item = Map.of("skuId", goods.sku(), "price", Merchant.cny(PRICE), "stock", stock);
        var terms = Map.of(
                "productId",
                goods.product(),
                "items",
                List.of(item),
                "opensAt",
                Instant.now().toString(),
                "perPerson",
                999);
        var campaign = merchant.runs("FLASH_SALE", "限时抢购 " + run, 1_000L * stock, "flashSale", terms);
        var sale = new Sale(merchant, goods, campaign);
        while (sale.counts().isMissingNode()) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return sale;
    }

    String sku() {
        return goods.sku();
    }

    String path() {
        return "/api/flash-sales/" + campaign + "/items/" + sku() + "/orders";
    }

    /** What became of its pieces. */
    JsonNode counts() throws IOException {
        return merchant.console()
                .got("/api/console/campaigns/" + campaign + "/flash-sale")
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
        merchant.moves(campaign, "ENDED");
        merchant.archives(goods);
    }
}
