package io.banyan.catalog.search;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Site;
import io.banyan.catalog.sample.SampleShop;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Search as shoppers see it, over the sample shop. */
@BanyanTest
class SearchTest {

    private final Browser english;
    private final Browser chinese;
    private final Browser merchant;
    private final SampleShop sample;

    SearchTest(
            @org.springframework.beans.factory.annotation.Autowired Site site,
            @org.springframework.beans.factory.annotation.Autowired SampleShop sample) {
        this.english = site.visitor();
        this.chinese = site.visitor(Map.of("Accept-Language", "zh-CN"));
        this.merchant = site.console("MERCHANDISER");
        this.sample = sample;
    }

    @BeforeEach
    void fillShop() {
        sample.fill();
        // the product that the sample makes last: the index has seen all others then
        eventually(() ->
                assertThat(titles(find(english, "hand-pulled noodles", ""))).contains("Hand-pulled dried noodles"));
    }

    @Test
    void findsChineseWordsAndPartsOfThem() {
        assertThat(titles(find(chinese, "盖碗", ""))).contains("青釉三才盖碗");
        assertThat(titles(find(chinese, "杯", "")))
                .anyMatch(title -> title.contains("马克杯"))
                .anyMatch(title -> title.contains("品茗杯"));
        assertThat(titles(find(chinese, "蜡烛 桂花", ""))).first().asString().contains("香薰蜡烛");
    }

    @Test
    void findsEnglishWordsInAnyForm() {
        // Other tests sell mugs too.
        assertThat(titles(find(english, "mugs", ""))).contains("Persimmon mug");
        assertThat(titles(find(english, "hand painted cup", "")))
                .first()
                .asString()
                .contains("tasting cup");
    }

    @Test
    void correctsMisspeltWords() {
        var found = find(english, "matchha", "");
        assertThat(titles(found)).anyMatch(title -> title.contains("matcha"));
        assertThat(found.path("corrected").asString()).isEqualTo("matcha");
    }

    @Test
    void countsFacetsAsIfEachWereChosenInstead() {
        var all = find(english, "", "&limit=100");
        var tea = facet(all, "category", "Tea");
        var chosen = find(english, "", "&category=" + tea.path("value").asString());
        assertThat(chosen.path("total").asInt()).isEqualTo(tea.path("count").asInt());
        assertThat(facet(chosen, "category", "Ceramics").path("count").asInt())
                .isEqualTo(facet(all, "category", "Ceramics").path("count").asInt());
        assertThat(find(english, "", "&category=tea").path("total").asInt())
                .isEqualTo(tea.path("count").asInt());
        var range = facetOf(all, "price").path("values").path(0);
        var borders = range.path("value").asString().split("-", -1);
        assertThat(find(english, "", "&priceMin=" + borders[0] + "&priceMax=" + borders[1])
                        .path("total")
                        .asInt())
                .isEqualTo(range.path("count").asInt());
    }

    @Test
    void pagesThroughEverythingOnce() {
        var seen = new HashSet<String>();
        var first = find(english, "", "&limit=7&sort=priceAsc");
        var total = first.path("total").asInt();
        var page = first;
        while (true) {
            page.path("items")
                    .forEach(item ->
                            assertThat(seen.add(item.path("id").asString())).isTrue());
            if (!page.has("next")) {
                break;
            }
            page = find(
                    english,
                    "",
                    "&limit=7&sort=priceAsc&cursor=" + page.path("next").asString());
        }
        assertThat(seen).hasSize(total);
    }

    @Test
    void followsWhatTheMerchantDoes() {
        var draft = merchant.post(
                        "/api/console/products",
                        Map.of(
                                "title",
                                "榫卯鲁班锁",
                                "titleEn",
                                "Burr puzzle zyxquartz",
                                "description",
                                "",
                                "skus",
                                List.of(Map.of(
                                        "code",
                                        "T-" + System.nanoTime(),
                                        "options",
                                        Map.of(),
                                        "price",
                                        Map.of("minor", 4200, "currency", "CNY"),
                                        "onHand",
                                        1))))
                .ok()
                .body();
        var id = draft.path("id").asString();
        assertThat(find(english, "zyxquartz", "").path("total").asInt()).isZero();
        merchant.post("/api/console/products/" + id + "/publish", null).ok();
        eventually(() -> assertThat(titles(find(english, "zyxquartz", ""))).containsExactly("Burr puzzle zyxquartz"));
        merchant.put(
                        "/api/console/skus/"
                                + draft.path("skus").path(0).path("id").asString() + "/stock",
                        Map.of("change", -1, "reason", "broken"))
                .ok();
        eventually(() -> assertThat(find(english, "zyxquartz", "")
                        .path("items")
                        .path(0)
                        .path("inStock")
                        .asBoolean(true))
                .isFalse());
        merchant.post("/api/console/products/" + id + "/unpublish", null).ok();
        eventually(() ->
                assertThat(find(english, "zyxquartz", "").path("total").asInt()).isZero());
    }

    @Test
    void refusesAnUnknownOrderAndAForeignCursor() {
        assertThat(english.get("/api/products?sort=price").status()).isEqualTo(400);
        assertThat(english.get("/api/products?cursor=!!").status()).isEqualTo(400);
    }

    private static JsonNode find(Browser browser, String query, String more) {
        return browser.get("/api/products?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + more)
                .ok()
                .body();
    }

    private static List<String> titles(JsonNode found) {
        return found.path("items").values().stream()
                .map(item -> item.path("title").asString())
                .toList();
    }

    private static JsonNode facetOf(JsonNode found, String field) {
        return found.path("facets").values().stream()
                .filter(facet -> facet.path("field").asString().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode facet(JsonNode found, String field, String label) {
        return facetOf(found, field).path("values").values().stream()
                .filter(value -> value.path("label").asString().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
