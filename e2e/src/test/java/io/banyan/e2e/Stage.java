package io.banyan.e2e;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sets up what a journey needs through the console's API: goods, campaigns, settings. */
final class Stage {

    /** A published product with one variant. */
    record Goods(String product, String sku) {}

    private final APIRequestContext api;
    private final AtomicInteger made = new AtomicInteger();

    Stage(APIRequestContext api) {
        this.api = api;
    }

    Goods goods(String title, String titleEn, long price) {
        var product = posted(
                "/api/console/products",
                Map.of(
                        "title",
                        title,
                        "titleEn",
                        titleEn,
                        "description",
                        title,
                        "mediaIds",
                        List.of(),
                        "options",
                        List.of(),
                        "skus",
                        List.of(Map.of(
                                "code",
                                "JOURNEY-" + made.incrementAndGet(),
                                "options",
                                Map.of(),
                                "price",
                                cny(price),
                                "onHand",
                                50))));
        var id = product.path("id").asString();
        posted("/api/console/products/" + id + "/publish", Map.of());
        return new Goods(id, product.path("skus").path(0).path("id").asString());
    }

    /** A running group-buy. */
    String groupBuy(Goods goods, int size, long price) {
        var step = Map.of("size", size, "prices", List.of(Map.of("skuId", goods.sku(), "price", cny(price))));
        return running(
                "GROUP_BUY",
                "好茶一起拼",
                "Tea together",
                "groupBuy",
                Map.of(
                        "productId",
                        goods.product(),
                        "ladder",
                        List.of(step),
                        "windowHours",
                        1,
                        "audience",
                        "ANYONE",
                        "guarantee",
                        Map.of("enabled", false, "minimum", 0),
                        "showOpenGroups",
                        true,
                        "quantityLimit",
                        2));
    }

    /** The one running referral, which rewards once the invitee's order can no longer be returned. */
    String referral(long inviter, long invitee) {
        everyRunning("REFERRAL").forEach(campaign -> moved(campaign, "ENDED"));
        return running(
                "REFERRAL",
                "邀请好友",
                "Invite a friend",
                "referral",
                Map.of(
                        "inviterReward", Map.of("kind", "CASH", "amount", cny(inviter)),
                        "inviteeReward", Map.of("kind", "CASH", "amount", cny(invitee)),
                        "trigger", "PAST_RETURN_WINDOW",
                        "freezeDays", 0,
                        "ladder", List.of()));
    }

    /** A running bargain, down to a floor with so many helps. */
    String bargain(Goods goods, int helpers, long floor) {
        return running(
                "BARGAIN",
                "砍到底价",
                "Down to the floor",
                "bargain",
                Map.of(
                        "productId",
                        goods.product(),
                        "floors",
                        List.of(Map.of("skuId", goods.sku(), "price", cny(floor))),
                        "helpers",
                        helpers,
                        "windowHours",
                        1,
                        "buyHours",
                        1,
                        "newCustomersCountDouble",
                        false,
                        "buyBeforeFloor",
                        false));
    }

    /** Packets that anybody may open. */
    String packets(long amount, int parts) {
        return running(
                "SPLIT",
                "好友拆红包",
                "Share a packet",
                "split",
                Map.of("amount", cny(amount), "parts", parts, "windowHours", 1, "trigger", "ANYBODY", "freezeDays", 0));
    }

    /** A lottery in which every draw wins. */
    String lottery() {
        var prize = Map.of(
                "nameZh",
                "5 元红包",
                "nameEn",
                "A packet of ¥5",
                "stock",
                10,
                "odds",
                1_000_000,
                "reward",
                Map.of("kind", "CASH", "amount", cny(500)));
        return running(
                "LOTTERY",
                "天天抽奖",
                "Draw every day",
                "lottery",
                Map.of(
                        "prizes",
                        List.of(prize),
                        "tasks",
                        List.of(Map.of("kind", "SIGN_IN", "chances", 1, "perDay", 1)),
                        "freezeDays",
                        0));
    }

    /** A campaign of this mechanic that runs in the sample shop. */
    String running(String mechanic) {
        return everyRunning(mechanic).getLast();
    }

    private List<String> everyRunning(String mechanic) {
        return json(api.get("/api/console/campaigns"))
                .valueStream()
                .filter(campaign -> campaign.path("mechanic").asString().equals(mechanic)
                        && campaign.path("state").asString().equals("RUNNING"))
                .map(campaign -> campaign.path("id").asString())
                .toList();
    }

    /** A draft of a group-buy with this title, of which nothing was submitted yet. */
    String draft(Goods goods, String titleZh) {
        var step = Map.of("size", 2, "prices", List.of(Map.of("skuId", goods.sku(), "price", cny(1_500))));
        var terms = Map.of(
                "productId",
                goods.product(),
                "ladder",
                List.of(step),
                "windowHours",
                24,
                "audience",
                "ANYONE",
                "guarantee",
                Map.of("enabled", false, "minimum", 0),
                "showOpenGroups",
                true,
                "quantityLimit",
                2);
        return drafted("GROUP_BUY", titleZh, "Tea together", "groupBuy", terms);
    }

    /** The one running referral, which rewards both as soon as the invitee has signed up. */
    void referralOnSignUp(long reward) {
        everyRunning("REFERRAL").forEach(campaign -> moved(campaign, "ENDED"));
        running(
                "REFERRAL",
                "邀请新人",
                "Bring somebody new",
                "referral",
                Map.of(
                        "inviterReward",
                        Map.of("kind", "CASH", "amount", cny(reward)),
                        "inviteeReward",
                        Map.of("kind", "CASH", "amount", cny(reward)),
                        "trigger",
                        "SIGN_UP",
                        "freezeDays",
                        0,
                        "ladder",
                        List.of()));
    }

    void ends(String campaign) {
        moved(campaign, "ENDED");
    }

    /** A running campaign that may spend ¥10,000. */
    String running(String mechanic, String titleZh, String titleEn, String section, Map<String, Object> terms) {
        var id = drafted(mechanic, titleZh, titleEn, section, terms);
        for (var state : List.of("IN_REVIEW", "APPROVED", "RUNNING")) {
            moved(id, state);
        }
        return id;
    }

    private String drafted(String mechanic, String titleZh, String titleEn, String section, Map<String, Object> terms) {
        // a flash sale is limited by its stock alone
        var caps = mechanic.equals("FLASH_SALE") ? Map.of() : Map.of("perPerson", 9);
        return posted(
                        "/api/console/campaigns",
                        Map.of(
                                "mechanic",
                                mechanic,
                                "titleZh",
                                titleZh,
                                "titleEn",
                                titleEn,
                                "timeZone",
                                "Asia/Shanghai",
                                "budget",
                                cny(1_000_000),
                                "caps",
                                caps,
                                "endsAt",
                                "2099-01-01T00:00:00Z",
                                "attribution",
                                Map.of("windowDays", 7, "model", "LAST"),
                                section,
                                terms))
                .path("row")
                .path("id")
                .asString();
    }

    private void moved(String campaign, String state) {
        posted("/api/console/campaigns/" + campaign + "/transitions", Map.of("to", state, "reason", "journey"));
    }

    /** From now on orders can be returned for so many days after they were received. */
    void returnWindow(int days) {
        var settings = json(api.get("/api/console/settings"));
        var wanted =
                new HashMap<>(JsonMapper.shared().convertValue(settings, new TypeReference<Map<String, Object>>() {}));
        wanted.put("returnWindowDays", days);
        json(api.put("/api/console/settings", RequestOptions.create().setData(wanted)));
    }

    JsonNode posted(String path, Object body) {
        return json(api.post(path, RequestOptions.create().setData(body)));
    }

    static JsonNode json(APIResponse answer) {
        if (!answer.ok()) {
            throw new IllegalStateException(answer.url() + " answered " + answer.status() + ": " + answer.text());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    static Map<String, Object> cny(long minor) {
        return Map.of("minor", minor, "currency", "CNY");
    }
}
