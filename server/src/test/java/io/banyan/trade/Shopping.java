package io.banyan.trade;

import io.banyan.Browser;
import io.banyan.Eventually;
import io.banyan.Site;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.ImportedProduct;
import io.banyan.catalog.ImportedSku;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.transaction.Transactions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Goods to buy and people who buy them, through the same doors as everybody. */
public final class Shopping {

    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime());

    /** Everybody lives alone, or risk would ask whether neighbours are one. */
    private static Map<String, Object> address(Browser browser) {
        return Map.of(
                "name",
                "林小雨",
                "phone",
                "13800138000",
                "region",
                "浙江省 杭州市 西湖区",
                "street",
                "文三路 90 号 " + System.identityHashCode(browser) + " 室",
                "preferred",
                false);
    }

    private final Site site;
    private final Catalog catalog;
    private final Transactions transactions;

    public Shopping(Site site, Catalog catalog, Transactions transactions) {
        this.site = site;
        this.catalog = catalog;
        this.transactions = transactions;
    }

    /** A product with one variant at a price, so many on the shelf. */
    public ImportedSku product(long priceMinor, int onHand) {
        var code = "T" + NUMBERS.incrementAndGet();
        var product = new ImportedProduct(
                "test", code, "西湖龙井 " + code, "West Lake tea " + code, Money.of(priceMinor, "CNY"), true, onHand, null);
        var imported = transactions.call(() -> catalog.importProducts(List.of(product)));
        return Objects.requireNonNull(imported.get(code));
    }

    /** The variant of a new product. */
    public UUID goods(long priceMinor, int onHand) {
        return product(priceMinor, onHand).skuId();
    }

    /** Somebody new who is signed in. */
    public Site.Person shopper() {
        return site.signUp();
    }

    /** A key that was not used before. */
    public static String key() {
        return "key-" + NUMBERS.incrementAndGet();
    }

    /** Asks for an order. */
    public Browser.Answer place(Browser browser, String key, UUID sku, int quantity, @Nullable Money expected) {
        return place(browser, key, List.of(Map.of("skuId", sku, "quantity", quantity)), expected);
    }

    public Browser.Answer place(
            Browser browser, String key, List<Map<String, Object>> lines, @Nullable Money expected) {
        return place(browser, key, lines, expected == null ? Map.of() : Map.of("expectedTotal", expected));
    }

    /** @param more further fields of the order, such as {@code offer} */
    public Browser.Answer place(
            Browser browser, String key, List<Map<String, Object>> lines, Map<String, Object> more) {
        var request = new HashMap<>(more);
        request.put("lines", lines);
        request.putIfAbsent("address", address(browser));
        return browser.post("/api/orders", request, Map.of("Idempotency-Key", key));
    }

    /** A placed order. */
    public JsonNode placed(Browser browser, UUID sku, int quantity) {
        return place(browser, key(), sku, quantity, null).ok().body();
    }

    /** Begins to pay; returns the path of the cashier. */
    public String cashier(Browser browser, String orderId) {
        return browser.post(
                        "/api/orders/" + orderId + "/payment",
                        Map.of("provider", "sandbox"),
                        Map.of("Idempotency-Key", key()))
                .ok()
                .body()
                .path("payUrl")
                .asString();
    }

    /** Presses the button on the cashier's page. */
    public static void press(Browser browser, String cashier, String button) {
        var status = browser.post(cashier + "/" + button, null).status();
        if (status >= 400) {
            throw new AssertionError("the cashier answered " + status);
        }
    }

    /** Pays an order and waits until the shop knows it. */
    public void pay(Browser browser, String orderId) {
        press(browser, cashier(browser, orderId), "pay");
        awaitState(browser, orderId, "PAID");
    }

    /** A paid order. */
    public JsonNode paid(Browser browser, UUID sku, int quantity) {
        var order = placed(browser, sku, quantity);
        pay(browser, order.path("id").asString());
        return order(browser, order.path("id").asString());
    }

    public JsonNode order(Browser browser, String orderId) {
        return browser.get("/api/orders/" + orderId).ok().body();
    }

    public void awaitState(Browser browser, String orderId, String state) {
        Eventually.eventually(() -> {
            var now = order(browser, orderId).path("state").asString();
            if (!now.equals(state)) {
                throw new AssertionError("order is " + now + ", not " + state);
            }
        });
    }

    /** Tells the sandbox network how to behave. */
    public void network(int delayMs, int duplicates, boolean reorder, double failRate) {
        site.machine()
                .put(
                        "/api/console/sandbox/payments/behaviour",
                        Map.of("delayMs", delayMs, "duplicates", duplicates, "reorder", reorder, "failRate", failRate))
                .ok();
    }
}
