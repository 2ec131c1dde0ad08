package io.banyan.campaign.community;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.Browser;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.campaign.Fair;
import io.banyan.catalog.ImportedSku;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** What tests of community purchases do at the fair: open points and rounds, order, hand out. */
final class Neighbourhood {

    static final Map<String, Object> POINT = Map.of(
            "name",
            "文三路 90 号便利店",
            "region",
            "浙江省 杭州市 西湖区",
            "street",
            "文三路 90 号",
            "phone",
            "0571-88888888",
            "hours",
            "9:00–21:00",
            "open",
            true);

    private final Fair fair;
    private final ImportedSku goods;
    private final TestClock clock;

    Neighbourhood(Fair fair, ImportedSku goods, TestClock clock) {
        this.fair = fair;
        this.goods = goods;
        this.clock = clock;
    }

    UUID running(int threshold) {
        return fair.running(spec(Fair.cny(1_990), threshold, 48, 1_000, 2));
    }

    Map<String, Object> spec(Map<String, Object> price, int threshold, int hours, int commission, int limit) {
        return new HashMap<>(Map.of(
                "mechanic",
                "COMMUNITY_PURCHASE",
                "titleZh",
                "邻里团购",
                "titleEn",
                "Neighbours together",
                "budget",
                Fair.cny(100_000),
                "communityPurchase",
                Map.of(
                        "productId", goods.productId(),
                        "items", List.of(Map.of("skuId", goods.skuId(), "price", price)),
                        "threshold", threshold,
                        "longestHours", hours,
                        "commissionBasisPoints", commission,
                        "quantityLimit", limit)));
    }

    String point(Site.Person leader) {
        var id = fair.console()
                .post("/api/console/pickup-points", POINT)
                .ok()
                .body()
                .path("point")
                .path("id")
                .asString();
        fair.console()
                .post("/api/console/pickup-points/" + id + "/leaders", Map.of("personId", leader.id()))
                .ok();
        return id;
    }

    Browser.Answer open(Browser browser, UUID campaign, String point, Duration window, String key) {
        return browser.post(
                "/api/community-purchases/" + campaign + "/rounds",
                Map.of("pointId", point, "cutOffAt", clock.instant().plus(window)),
                Map.of("Idempotency-Key", key));
    }

    String round(Site.Person leader, UUID campaign) {
        return open(leader.browser(), campaign, point(leader), Duration.ofHours(2), Fair.key())
                .ok()
                .body()
                .path("id")
                .asString();
    }

    static JsonNode view(Browser browser, String round) {
        return browser.get("/api/community-rounds/" + round).ok().body();
    }

    static JsonNode pickup(Browser browser, String order) {
        return browser.get("/api/orders/" + order + "/pick-up").ok().body();
    }

    static String code(Browser.Answer answer) {
        return answer.body().path("code").asString();
    }

    String ordered(Browser browser, UUID campaign, String round) {
        return fair.place(browser, goods, campaign, round, null)
                .ok()
                .body()
                .path("id")
                .asString();
    }

    String joined(Browser browser, UUID campaign, String round) {
        var order = ordered(browser, campaign, round);
        fair.pay(browser, order);
        eventually(() ->
                assertThat(pickup(browser, order).path("state").asString()).isEqualTo("JOINED"));
        return order;
    }

    static Browser.Answer handOut(Site.Person leader, String round, String code) {
        return leader.browser().post("/api/community-rounds/" + round + "/pick-ups", Map.of("code", code));
    }

    /** A confirmed round whose goods are at its point, with so many neighbours' orders: their codes. */
    Arrived arrived(Site.Person leader, int orders) {
        var campaign = running(orders);
        var round = round(leader, campaign);
        var who = new ArrayList<Browser>();
        var placed = new ArrayList<String>();
        for (int i = 0; i < orders; i++) {
            who.add(fair.shopper().browser());
            placed.add(joined(who.get(i), campaign, round));
        }
        clock.advance(Duration.ofHours(2));
        eventually(() -> assertThat(view(leader.browser(), round).path("state").asString())
                .isEqualTo("CONFIRMED"));
        fair.console()
                .post("/api/console/community-rounds/" + round + "/arrival", null)
                .ok();
        var codes = new ArrayList<String>();
        for (int i = 0; i < orders; i++) {
            codes.add(pickup(who.get(i), placed.get(i)).path("code").asString());
        }
        return new Arrived(round, List.copyOf(codes));
    }

    record Arrived(String round, List<String> codes) {

        /** Codes that nobody has. */
        List<String> wrong(int count) {
            return IntStream.range(0, 1_000_000)
                    .mapToObj("%06d"::formatted)
                    .filter(code -> !codes.contains(code))
                    .limit(count)
                    .toList();
        }
    }
}
