package io.banyan.catalog.goods;

import static io.banyan.catalog.goods.GoodsDesk.etag;
import static io.banyan.catalog.goods.GoodsDesk.messages;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Browser.Answer;
import io.banyan.Site;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Brands and categories. */
@BanyanTest
class ShelvesTest {

    private final Site site;

    private final Browser merchant;
    private final GoodsDesk desk;

    private final String mark = UUID.randomUUID().toString().replace("-", "").substring(20);

    @Autowired
    ShelvesTest(Site site) {
        this.site = site;
        this.merchant = site.console("MERCHANDISER");
        this.desk = new GoodsDesk(merchant);
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
        var product = desk.add("Cup " + mark);
        desk.change(
                        product.path("id").asString(),
                        "\"" + product.path("version").asLong() + "\"",
                        Map.of("brandId", brand.path("id").asString()))
                .ok();
        assertThat(merchant.delete(path).problem()).isEqualTo("brand.in_use");
        var now = merchant.get("/api/console/products/" + product.path("id").asString());
        desk.change(product.path("id").asString(), etag(now), Map.of()).ok();
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
}
