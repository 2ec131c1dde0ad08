package io.banyan.catalog.goods;

import static io.banyan.catalog.goods.GoodsDesk.etag;
import static io.banyan.catalog.goods.GoodsDesk.messages;
import static io.banyan.catalog.goods.GoodsDesk.sku;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Browser.Answer;
import io.banyan.Race;
import io.banyan.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class ConsoleGoodsTest {

    private final Browser merchant;
    private final GoodsDesk desk;

    private final String mark = UUID.randomUUID().toString().replace("-", "").substring(20);

    @Autowired
    ConsoleGoodsTest(Site site) {
        this.merchant = site.console("MERCHANDISER");
        this.desk = new GoodsDesk(merchant);
    }

    @Test
    void twoEditorsNeverOverwriteEachOther() {
        var id = desk.add("Cup " + mark).path("id").asString();
        var etag = etag(merchant.get("/api/console/products/" + id));
        var results = Race.run(6, runner -> () -> desk.change(id, etag, Map.of("title", "Cup of editor " + runner)));
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
        assertThat(desk.change(id, etag(kept), Map.of("title", "Cup again")).status())
                .isEqualTo(200);
    }

    @Test
    void asksForTheVersionThatTheEditorHasSeen() {
        var id = desk.add("Cup " + mark).path("id").asString();
        var blind = desk.change(id, null, Map.of("title", "Blind"));
        assertThat(blind.status()).isEqualTo(428);
        assertThat(blind.problem()).isEqualTo("precondition_required");
        assertThat(desk.change(id, "\"cake\"", Map.of("title", "Blind")).status())
                .isEqualTo(412);
        assertThat(merchant.get("/api/console/products/" + id)
                        .body()
                        .path("title")
                        .asString())
                .isEqualTo("Cup " + mark);
        assertThat(desk.change(UUID.randomUUID().toString(), "\"1\"", Map.of()).problem())
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
        var product = desk.add("Cup " + mark);
        var sku = product.path("skus").path(0).path("id").asString();
        var twice = desk.change(
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
        var first = desk.add("Cup " + mark);
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
}
