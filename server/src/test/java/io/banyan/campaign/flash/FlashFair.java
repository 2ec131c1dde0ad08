package io.banyan.campaign.flash;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.Browser;
import io.banyan.campaign.Fair;
import io.banyan.catalog.ImportedSku;
import io.banyan.catalog.Stock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A flash sale and those who want something of it. */
public final class FlashFair {

    static final Map<String, Object> ADDRESS =
            Map.of("name", "林小雨", "phone", "13800138000", "region", "浙江省 杭州市 西湖区", "street", "文三路 90 号 1 幢");

    private FlashFair() {}

    /** So many pieces at 9.90, so many a person. */
    public static Map<String, Object> sale(
            ImportedSku goods, int stock, int perPerson, long budgetMinor, Instant opensAt) {
        var item = Map.of("skuId", goods.skuId(), "price", Fair.cny(990), "stock", stock);
        var terms = Map.of(
                "productId", goods.productId(), "items", List.of(item), "opensAt", opensAt, "perPerson", perPerson);
        return new HashMap<>(Map.of(
                "mechanic", "FLASH_SALE",
                "titleZh", "整点抢茶",
                "titleEn", "Tea at noon",
                "timeZone", "Asia/Shanghai",
                "budget", Fair.cny(budgetMinor),
                "flashSale", terms));
    }

    /** Waits until the sale can be ordered from. */
    public static void awaitShelf(Browser browser, UUID campaign) {
        eventually(() ->
                assertThat(view(browser, campaign).path("state").asString()).isEqualTo("OPEN"));
    }

    public static JsonNode view(Browser browser, UUID campaign) {
        return browser.get("/api/flash-sales/" + campaign).ok().body();
    }

    public static Browser.Answer order(Browser browser, UUID campaign, UUID sku, int quantity, String key) {
        return browser.post(
                path(campaign, sku), Map.of("quantity", quantity, "address", ADDRESS), Map.of("Idempotency-Key", key));
    }

    static String path(UUID campaign, UUID sku) {
        return "/api/flash-sales/" + campaign + "/items/" + sku + "/orders";
    }

    /** The order of an accepted claim, once it stands. */
    public static String orderOf(Browser browser, Browser.Answer accepted) {
        var id = accepted.ok().body().path("id").asString();
        eventually(
                () -> assertThat(claim(browser, id).path("orderId").asString()).isNotEmpty());
        return claim(browser, id).path("orderId").asString();
    }

    static JsonNode claim(Browser browser, String id) {
        return browser.get("/api/flash-sales/orders/" + id).ok().body();
    }

    /** A sale of so many pieces, so many a person, that is open by the clock. */
    static UUID running(Fair fair, ImportedSku goods, int units, int perPerson, Instant now) {
        var campaign = fair.running(sale(goods, units, perPerson, 1_000_000, now));
        awaitShelf(fair.console(), campaign);
        return campaign;
    }

    /** How the only variant of a sale sells. */
    static JsonNode sold(Fair fair, UUID campaign) {
        return fair.console()
                .get("/api/console/campaigns/" + campaign + "/flash-sale")
                .ok()
                .body()
                .path("items")
                .path(0);
    }

    /** Units that anybody may still order in the shop. */
    static int free(Stock stock, ImportedSku goods) {
        return stock.available(List.of(goods.skuId())).getOrDefault(goods.skuId(), -1);
    }
}
