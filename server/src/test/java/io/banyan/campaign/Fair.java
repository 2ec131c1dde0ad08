package io.banyan.campaign;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.Browser;
import io.banyan.Site;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.ImportedSku;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.trade.Shopping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Goods, campaigns and people who take part in them, through the same doors as everybody. */
public final class Fair {

    private final Shopping shopping;
    private final Browser console;

    public Fair(Site site, Catalog catalog, Transactions transactions) {
        this.shopping = new Shopping(site, catalog, transactions);
        this.console = site.machine();
    }

    public Browser console() {
        return console;
    }

    public static String key() {
        return Shopping.key();
    }

    /** A product with one variant at a price, so many on the shelf. */
    public ImportedSku goods(long priceMinor, int onHand) {
        return shopping.product(priceMinor, onHand);
    }

    public static Map<String, Object> cny(long minor) {
        return Map.of("minor", minor, "currency", "CNY");
    }

    /** The settings of a group-buy over the goods; {@code ladder}: size, price, size, price … */
    public static Map<String, Object> groupBuy(ImportedSku goods, long budget, long... ladder) {
        var steps = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < ladder.length; i += 2) {
            steps.add(Map.of(
                    "size", ladder[i], "prices", List.of(Map.of("skuId", goods.skuId(), "price", cny(ladder[i + 1])))));
        }
        var terms = new HashMap<String, Object>(Map.of(
                "productId",
                goods.productId(),
                "ladder",
                steps,
                "windowHours",
                2,
                "audience",
                "ANYONE",
                "showOpenGroups",
                true,
                "quantityLimit",
                2,
                "reminderMinutesBefore",
                30));
        var spec = new HashMap<String, Object>(common(budget));
        spec.putAll(Map.of("mechanic", "GROUP_BUY", "titleZh", "好茶一起拼", "titleEn", "Tea together", "groupBuy", terms));
        return spec;
    }

    /** The same settings of a group-buy with one of them changed. */
    public static Map<String, Object> with(Map<String, Object> groupBuy, String field, Object value) {
        return with(groupBuy, "groupBuy", field, value);
    }

    /** The same settings with one of a section changed. */
    public static Map<String, Object> with(Map<String, Object> spec, String section, String field, Object value) {
        var terms = new HashMap<String, Object>();
        ((Map<?, ?>) spec.get(section)).forEach((key, old) -> terms.put((String) key, old));
        terms.put(field, value);
        var changed = new HashMap<>(spec);
        changed.put(section, terms);
        return changed;
    }

    /** The settings of a referral: 10.00 to the inviter, 5.00 to the invited. */
    public static Map<String, Object> referral(long budget, String trigger) {
        var terms = Map.of(
                "inviterReward",
                Map.of("kind", "CASH", "amount", cny(1000)),
                "inviteeReward",
                Map.of("kind", "CASH", "amount", cny(500)),
                "trigger",
                trigger,
                "freezeDays",
                7,
                "ladder",
                List.of());
        var spec = new HashMap<String, Object>(common(budget));
        spec.putAll(Map.of("mechanic", "REFERRAL", "titleZh", "邀请好友", "titleEn", "Invite a friend", "referral", terms));
        return spec;
    }

    /** What every campaign has beside its mechanic. */
    public static Map<String, Object> common(long budget) {
        return Map.of(
                "timeZone",
                "Asia/Shanghai",
                "budget",
                cny(budget),
                "caps",
                Map.of(),
                "attribution",
                Map.of("windowDays", 7, "model", "LAST"),
                "lawPack",
                "cn");
    }

    /** Brings a campaign from its settings to where it runs. */
    public UUID running(Map<String, Object> spec) {
        var id = UUID.fromString(console.post("/api/console/campaigns", spec)
                .ok()
                .body()
                .path("row")
                .path("id")
                .asString());
        for (var state : List.of("IN_REVIEW", "APPROVED", "RUNNING")) {
            move(id, state);
        }
        return id;
    }

    public JsonNode move(UUID campaign, String state) {
        return console.post(
                        "/api/console/campaigns/" + campaign + "/transitions", Map.of("to", state, "reason", "test"))
                .ok()
                .body();
    }

    /** Asks for an order under a campaign: to join the group, or to open one. */
    public Browser.Answer place(
            Browser browser, ImportedSku goods, UUID campaign, @Nullable String group, @Nullable String share) {
        var offer = new HashMap<String, Object>(Map.of("campaignId", campaign));
        if (group != null) {
            offer.put("groupId", group);
        }
        if (share != null) {
            offer.put("shareCode", share);
        }
        return shopping.place(
                browser, key(), List.of(Map.of("skuId", goods.skuId(), "quantity", 1)), Map.of("offer", offer));
    }

    /** An ordinary order. */
    public String ordered(Browser browser, ImportedSku goods) {
        return ordered(browser, List.of(Map.of("skuId", goods.skuId(), "quantity", 1)));
    }

    public String ordered(Browser browser, List<Map<String, Object>> lines) {
        return shopping.place(browser, key(), lines, Map.of())
                .ok()
                .body()
                .path("id")
                .asString();
    }

    /** Pays an order; returns at once, the money arrives soon after. */
    public void pay(Browser browser, String order) {
        Shopping.press(browser, shopping.cashier(browser, order), "pay");
    }

    /** A paid order that has found its answer: a place, or none. */
    public JsonNode take(
            Browser browser, ImportedSku goods, UUID campaign, @Nullable String group, @Nullable String share) {
        var order = place(browser, goods, campaign, group, share)
                .ok()
                .body()
                .path("id")
                .asString();
        pay(browser, order);
        return answered(browser, order);
    }

    /** Waits until the payment of an order took a place, or found none. */
    public JsonNode answered(Browser browser, String order) {
        eventually(() -> assertThat(participation(browser, order).path("state").asString())
                .isNotEqualTo("PAYING"));
        return participation(browser, order);
    }

    public JsonNode participation(Browser browser, String order) {
        return browser.get("/api/orders/" + order + "/participation").ok().body();
    }

    public JsonNode group(Browser browser, String group) {
        return browser.get("/api/groups/" + group).ok().body();
    }

    public JsonNode order(Browser browser, String order) {
        return shopping.order(browser, order);
    }

    /** The code of a person's invitation to a campaign. */
    public String invitation(Site.Person inviter, UUID campaign) {
        return inviter.browser()
                .post(
                        "/api/shares",
                        Map.of("campaignId", campaign, "target", Map.of("kind", "INVITE"), "channel", "LINK"))
                .ok()
                .body()
                .path("code")
                .asString();
    }

    /** A person's wallet as colleagues see it. */
    public JsonNode wallet(Site.Person person) {
        return console.get("/api/console/people/" + person.id() + "/wallet")
                .ok()
                .body();
    }

    public Site.Person shopper() {
        return shopping.shopper();
    }
}
