package io.banyan.catalog.goods;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Browser.Answer;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.catalog.Stock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Goods as merchandisers edit them. */
@BanyanTest
class ConsoleGoodsTest {

    private final Site site;
    private final Browser merchant;
    private final Stock stock;
    private final JdbcClient jdbc;
    private final String mark = UUID.randomUUID().toString().replace("-", "").substring(20);

    @Autowired
    ConsoleGoodsTest(Site site, Stock stock, JdbcClient jdbc) {
        this.site = site;
        this.merchant = site.console("MERCHANDISER");
        this.stock = stock;
        this.jdbc = jdbc;
    }

    @Test
    void twoEditorsNeverOverwriteEachOther() {
        var id = add("Cup " + mark).path("id").asString();
        var etag = etag(merchant.get("/api/console/products/" + id));
        var results = Race.run(6, runner -> () -> change(id, etag, Map.of("title", "Cup of editor " + runner)));
        assertThat(results).allMatch(Race.Result::done);
        var answers = results.stream()
                .map(result -> ((Race.Result.Done<Answer>) result).value())
                .toList();
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        var winner = answers.stream()
                .filter(answer -> answer.status() == 200)
                .findFirst()
                .orElseThrow();
        answers.stream().filter(answer -> answer != winner).forEach(answer -> {
            assertThat(answer.status()).as(answer.text()).isEqualTo(412);
            assertThat(answer.problem()).isEqualTo("product.changed_elsewhere");
            assertThat(answer.body().path("kept").path("title"))
                    .isEqualTo(winner.body().path("title"));
            assertThat(answer.body().path("kept").path("version").asLong())
                    .isEqualTo(winner.body().path("version").asLong());
        });
        var kept = merchant.get("/api/console/products/" + id);
        assertThat(kept.body().path("title")).isEqualTo(winner.body().path("title"));
        assertThat(etag(kept)).isEqualTo(etag(winner)).isNotEqualTo(etag);
        assertThat(change(id, etag(kept), Map.of("title", "Cup again")).status())
                .isEqualTo(200);
    }

    @Test
    void asksForTheVersionThatTheEditorHasSeen() {
        var id = add("Cup " + mark).path("id").asString();
        var blind = change(id, null, Map.of("title", "Blind"));
        assertThat(blind.status()).isEqualTo(428);
        assertThat(blind.problem()).isEqualTo("precondition_required");
        assertThat(change(id, "\"cake\"", Map.of("title", "Blind")).status()).isEqualTo(412);
        assertThat(merchant.get("/api/console/products/" + id)
                        .body()
                        .path("title")
                        .asString())
                .isEqualTo("Cup " + mark);
        assertThat(change(UUID.randomUUID().toString(), "\"1\"", Map.of()).problem())
                .isEqualTo("product.unknown");
    }

    @Test
    void tellsEveryMistakeInTheReadersLanguage() {
        var wrong = new HashMap<String, Object>();
        wrong.put("title", " ");
        wrong.put("skus", List.of(Map.of("code", "", "price", Map.of("minor", -1, "currency", "CNY"))));
        var english = merchant.post("/api/console/products", wrong);
        assertThat(english.status()).isEqualTo(400);
        assertThat(english.problem()).isEqualTo("product.invalid");
        assertThat(messages(english))
                .containsEntry("title", "must not be blank")
                .containsKeys("skus[0].code", "skus[0].price");
        var chinese = merchant.post("/api/console/products", wrong, Map.of("Accept-Language", "zh-CN"));
        assertThat(messages(chinese)).containsEntry("title", "请填写标题").hasSameSizeAs(messages(english));
        assertThat(chinese.body().path("title").asString()).isEqualTo("商品信息有误，未保存");
        assertThat(merchant.put("/api/console/skus/" + UUID.randomUUID() + "/stock", Map.of("change", 1))
                        .status())
                .isEqualTo(400);
    }

    /** What scripts send that no form would. */
    @Test
    void refusesOddInputWithoutFailing() {
        var price = Map.of("minor", 100, "currency", "CNY");
        var id = UUID.randomUUID().toString();
        for (var odd : List.of(
                "{}",
                "[]",
                "{\"title\":\"x\",\"options\":[{}],\"skus\":[]}",
                "{\"title\":\"x\",\"options\":[{\"values\":[null]}],\"skus\":[null]}",
                "{\"title\":\"x\",\"options\":[{\"name\":\"a\",\"values\":[\"b\"]}],\"skus\":[{\"code\":\"c\",\"options\":{\"a\":null},\"price\":{\"minor\":1,\"currency\":\"CNY\"}}]}",
                "{\"title\":\"x\",\"options\":[{\"name\":\"a\",\"values\":[\"b\"]}],\"skus\":[{\"code\":\"c\",\"options\":{\"z\":\"b\"},\"price\":{\"minor\":1,\"currency\":\"CNY\"}}]}",
                "{\"title\":\"x\",\"skus\":[{\"code\":\"c\",\"price\":{\"minor\":1,\"currency\":\"nonsense\"}}]}",
                "{\"title\":\"x\",\"skus\":[{\"code\":\"c\",\"price\":{\"minor\":1e30,\"currency\":\"CNY\"}}]}",
                "{\"title\":\"x\",\"skus\":[{\"code\":\"c\\u0000\",\"price\":{\"minor\":1,\"currency\":\"CNY\"}}]}",
                "{\"title\":\"x\",\"mediaIds\":[\"%s\"],\"skus\":[{\"code\":\"c\",\"price\":{\"minor\":1,\"currency\":\"CNY\"}}]}"
                        .formatted(id))) {
            var answer = merchant.post("/api/console/products", odd);
            assertThat(answer.status()).as(odd + " → " + answer.text()).isBetween(400, 499);
        }
        var product = add("Cup " + mark);
        var sku = product.path("skus").path(0).path("id").asString();
        var twice = change(
                product.path("id").asString(),
                "\"" + product.path("version").asLong() + "\"",
                Map.of(
                        "skus",
                        List.of(
                                Map.of("id", sku, "code", mark + "x", "options", Map.of(), "price", price),
                                Map.of("id", sku, "code", mark + "y", "options", Map.of(), "price", price))));
        assertThat(twice.problem()).isEqualTo("product.invalid");
        assertThat(messages(twice)).containsKey("skus[1].id");
    }

    @Test
    void anArticleNumberIsUsedOnce() {
        var first = add("Cup " + mark);
        var code = first.path("skus").path(0).path("code").asString();
        assertThat(messages(
                        merchant.post("/api/console/products", Map.of("title", "Other", "skus", List.of(sku(code))))))
                .containsKey("skus[0].code");
        var fresh = "RACE-" + mark;
        var results = Race.run(
                5,
                runner -> () -> merchant.post(
                                "/api/console/products",
                                Map.of("title", "Racer " + runner, "skus", List.of(sku(fresh))))
                        .status());
        assertThat(results.stream()
                        .map(result -> ((Race.Result.Done<Integer>) result).value())
                        .sorted())
                .containsExactly(201, 400, 400, 400, 400);
    }

    @Test
    void shoppersFindWhatIsPublishedAndNothingElse() {
        var word = "quokka" + mark;
        var id = add("Cup " + word).path("id").asString();
        var shopper = site.visitor();
        assertThat(shopper.get("/api/products/" + id).status()).isEqualTo(404);
        merchant.post("/api/console/products/" + id + "/publish", null).ok();
        eventually(() -> assertThat(found(shopper, word)).isEqualTo(1));
        shopper.get("/api/products/" + id).ok();
        var etag = etag(merchant.get("/api/console/products/" + id));
        change(id, etag, Map.of("title", "Saucer " + word + "two")).ok();
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
        var sku = add("Cup " + mark).path("skus").path(0).path("id").asString();
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

    @Test
    void keepsBrands() {
        var brand = merchant.post("/api/console/brands", Map.of("name", "House " + mark))
                .ok()
                .body();
        var path = "/api/console/brands/" + brand.path("id").asString();
        assertThat(merchant.post("/api/console/brands", Map.of("name", "House " + mark))
                        .problem())
                .isEqualTo("catalog.name_taken");
        assertThat(merchant.post("/api/console/brands", Map.of("name", " ")).status())
                .isEqualTo(400);
        assertThat(merchant.put(path, Map.of("name", "Home " + mark))
                        .ok()
                        .body()
                        .path("name")
                        .asString())
                .isEqualTo("Home " + mark);
        assertThat(merchant.get("/api/console/brands").ok().text())
                .contains("Home " + mark)
                .doesNotContain("House " + mark);
        var product = add("Cup " + mark);
        change(
                        product.path("id").asString(),
                        "\"" + product.path("version").asLong() + "\"",
                        Map.of("brandId", brand.path("id").asString()))
                .ok();
        assertThat(merchant.delete(path).problem()).isEqualTo("brand.in_use");
        var now = merchant.get("/api/console/products/" + product.path("id").asString());
        change(product.path("id").asString(), etag(now), Map.of()).ok();
        assertThat(merchant.delete(path).status()).isEqualTo(204);
        assertThat(merchant.delete(path).problem()).isEqualTo("brand.unknown");
        assertThat(merchant.put(path, Map.of("name", "Gone " + mark)).problem()).isEqualTo("brand.unknown");
    }

    @Test
    void keepsCategories() {
        var top = category("Shelf " + mark, null).ok().body();
        var id = top.path("id").asString();
        assertThat(top.path("slug").asString()).isEqualTo("shelf-" + mark);
        assertThat(category("Shelf " + mark, null).problem()).isEqualTo("catalog.name_taken");
        var below = category("Below " + mark, id).ok().body();
        var path = "/api/console/categories/";
        var circle = merchant.put(
                path + id,
                Map.of(
                        "nameZh",
                        "架",
                        "nameEn",
                        "Shelf " + mark,
                        "parentId",
                        below.path("id").asString()));
        assertThat(circle.status()).isEqualTo(400);
        assertThat(messages(circle)).containsKey("parentId");
        assertThat(category("Lost " + mark, UUID.randomUUID().toString()).status())
                .isEqualTo(400);
        assertThat(merchant.delete(path + id).problem()).isEqualTo("category.in_use");
        assertThat(merchant.put(path + below.path("id").asString(), Map.of("nameZh", "下", "nameEn", "Under " + mark))
                        .ok()
                        .body()
                        .path("parentId")
                        .asString(""))
                .isEmpty();
        assertThat(merchant.delete(path + id).status()).isEqualTo(204);
        assertThat(merchant.delete(path + id).problem()).isEqualTo("category.unknown");
        assertThat(merchant.delete(path + below.path("id").asString()).status()).isEqualTo(204);
        assertThat(site.console("ANALYST")
                        .post("/api/console/categories", Map.of("nameZh", "a", "nameEn", "b"))
                        .status())
                .isEqualTo(403);
    }

    private Answer category(String nameEn, @Nullable String parent) {
        var input = new HashMap<String, Object>(Map.of("nameZh", "架 " + mark, "nameEn", nameEn));
        input.put("parentId", parent);
        return merchant.post("/api/console/categories", input);
    }

    private JsonNode add(String title) {
        return merchant.post(
                        "/api/console/products", Map.of("title", title, "skus", List.of(sku("C-" + UUID.randomUUID()))))
                .ok()
                .body();
    }

    /** Overwrites a product of one variant, with what is given and the variant it has. */
    private Answer change(String id, @Nullable String etag, Map<String, Object> given) {
        var now = merchant.get("/api/console/products/" + id).body();
        var sku = now.path("skus").path(0);
        var input = new HashMap<String, Object>(Map.of(
                "title", now.path("title").asString("none"),
                "skus",
                        List.of(Map.of(
                                "id", sku.path("id").asString(UUID.randomUUID().toString()),
                                "code", sku.path("code").asString("none"),
                                "options", Map.of(),
                                "price", Map.of("minor", 1200, "currency", "CNY")))));
        input.putAll(given);
        return merchant.put("/api/console/products/" + id, input, etag == null ? Map.of() : Map.of("If-Match", etag));
    }

    private static Map<String, Object> sku(String code) {
        return Map.of(
                "code", code, "options", Map.of(), "price", Map.of("minor", 1200, "currency", "CNY"), "onHand", 5);
    }

    private static String etag(Answer answer) {
        return answer.ok().response().headers().firstValue("ETag").orElseThrow();
    }

    private static Map<String, String> messages(Answer answer) {
        return answer.body().path("fields").values().stream()
                .collect(Collectors.toMap(
                        field -> field.path("field").asString(),
                        field -> field.path("message").asString(),
                        (one, other) -> one));
    }

    private static int found(Browser shopper, String word) {
        return shopper.get("/api/products?query=" + word)
                .ok()
                .body()
                .path("total")
                .asInt();
    }
}
