package io.banyan.catalog.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Seeds;
import io.banyan.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@BanyanTest
class GoodsFileTest {

    private final Site site;

    private final Browser merchant;

    private final JdbcClient jdbc;

    private final GoodsFiles files;

    private final String mark = UUID.randomUUID().toString().substring(24);

    @Autowired
    GoodsFileTest(Site site, JdbcClient jdbc) {
        this.site = site;
        this.merchant = site.console("MERCHANDISER");
        this.jdbc = jdbc;
        this.files = new GoodsFiles(merchant);
    }

    @Test
    void exportedGoodsComeBackAsTheyWere() {
        var code = "RT-" + mark;
        var title = "=\"盖碗\", 三件 " + mark;
        var sold = new LinkedHashMap<String, Object>();
        sold.put("title", title);
        sold.put("titleEn", "-50% gaiwan");
        sold.put("subtitle", "'@home");
        sold.put("description", "two\nlines, \"quoted\"; 100%");
        sold.put(
                "options",
                List.of(
                        Map.of("name", "尺寸; 大小", "values", List.of("A=B", "小；\\")),
                        Map.of("name", "色", "values", List.of("青"))));
        sold.put(
                "skus",
                List.of(
                        sku(code + "-1", Map.of("尺寸; 大小", "A=B", "色", "青")),
                        sku(code + "-2", Map.of("尺寸; 大小", "小；\\", "色", "青"))));
        var id = merchant.post("/api/console/products", sold)
                .ok()
                .body()
                .path("id")
                .asString();
        merchant.post("/api/console/products/" + id + "/publish", null).ok();
        var before = product(id);
        var exported = linesWith(code);
        assertThat(exported).contains("'=").contains("'-50% gaiwan").contains("''@home");

        var report = files.imported(GoodsFiles.HEADER + exported).path("report");
        assertThat(report.path("rejected").asInt()).as(report.toString()).isZero();
        assertThat(report.path("changed").asInt()).isEqualTo(1);
        var after = product(id);
        for (var field : List.of("title", "titleEn", "subtitle", "description", "options", "skus", "state")) {
            assertThat(after.path(field)).as(field).isEqualTo(before.path(field));
        }
        assertThat(linesWith(code)).isEqualTo(exported);
    }

    @Test
    void takesAFileTwiceWithoutReceivingStockAgain() {
        var code = "TW-" + mark;
        var file = GoodsFiles.HEADER + "a,Tea cup,,,,,Brand " + mark + ",PUBLISHED," + code + ",,19.90,29.90,CNY,7\r\n";
        assertThat(files.imported(file).path("report").path("added").asInt()).isEqualTo(1);
        var again = files.imported(file).path("report");
        assertThat(again.path("added").asInt()).isZero();
        assertThat(again.path("changed").asInt()).isEqualTo(1);
        var product = product(idOf(code));
        assertThat(product.path("skus").path(0).path("onHand").asInt()).isEqualTo(7);
        assertThat(product.path("state").asString()).isEqualTo("PUBLISHED");
        assertThat(product.path("skus").path(0).path("price").path("minor").asLong())
                .isEqualTo(1990);
    }

    @Test
    void leavesAloneWhatAFileHasNoColumnFor() {
        var code = "KEEP-" + mark;
        files.imported(GoodsFiles.HEADER + "a,Cup,Cup,Small,Holds tea,,House " + mark + ",PUBLISHED," + code
                + ",,10.00,12.00,CNY,3\r\n");
        var before = product(idOf(code));
        files.imported("product,title,code,price,currency\r\na,Cup,%s,9.00,CNY\r\n".formatted(code));
        var after = product(idOf(code));
        for (var field : List.of("titleEn", "subtitle", "description", "brandId", "state")) {
            assertThat(after.path(field)).as(field).isEqualTo(before.path(field));
        }
        assertThat(after.path("skus").path(0).path("price").path("minor").asLong())
                .isEqualTo(900);
        assertThat(after.path("skus").path(0).path("listPrice").path("minor").asLong())
                .isEqualTo(1200);
        assertThat(after.path("skus").path(0).path("onHand").asInt()).isEqualTo(3);
    }

    @Test
    void optionsAreReadAsTheyAreWritten() {
        Seeds.check(300, random -> {
            var chosen = new LinkedHashMap<String, String>();
            var options = new ArrayList<io.banyan.catalog.goods.OptionView>();
            for (int i = random.nextInt(4); i > 0; i--) {
                var name = i + GoodsFiles.text(random);
                chosen.put(name, GoodsFiles.text(random) + "x");
                options.add(new io.banyan.catalog.goods.OptionView(name, List.of(chosen.get(name))));
            }
            assertThat(OptionsText.read(OptionsText.write(options, chosen))).isEqualTo(chosen);
            OptionsText.write(options, chosen)
                    .chars()
                    .forEach(c -> assertThat(c).isNotEqualTo('\n'));
        });
    }

    private JsonNode product(String id) {
        return merchant.get("/api/console/products/" + id).ok().body();
    }

    private String idOf(String code) {
        return jdbc.sql("select product_id from catalog.sku where code = :code and retired_at is null")
                .param("code", code)
                .query(UUID.class)
                .single()
                .toString();
    }

    /** The records of an export that have a text; those of this test have no line ends but in quotes. */
    private String linesWith(String code) {
        var found = new StringBuilder();
        for (var record :
                merchant.get("/api/console/products/export.csv").ok().text().split("\r\n")) {
            if (record.contains(code)) {
                found.append(record).append("\r\n");
            }
        }
        return found.toString();
    }

    private static Map<String, Object> sku(String code, Map<String, String> options) {
        return Map.of(
                "code",
                code,
                "options",
                options,
                "price",
                Map.of("minor", 1990, "currency", "CNY"),
                "listPrice",
                Map.of("minor", 2990, "currency", "CNY"),
                "onHand",
                4);
    }
}
