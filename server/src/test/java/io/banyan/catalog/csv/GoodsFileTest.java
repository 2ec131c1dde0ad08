package io.banyan.catalog.csv;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Seeds;
import io.banyan.Site;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Goods from and to files, as a merchandiser's spreadsheet sends them. */
@BanyanTest
class GoodsFileTest {

    private static final String HEADER = String.join(",", GoodsFile.COLUMNS) + "\r\n";

    private final Site site;
    private final Browser merchant;
    private final JdbcClient jdbc;
    private final String mark = UUID.randomUUID().toString().substring(24);

    @Autowired
    GoodsFileTest(Site site, JdbcClient jdbc) {
        this.site = site;
        this.merchant = site.console("MERCHANDISER");
        this.jdbc = jdbc;
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

        var report = imported(HEADER + exported).path("report");
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
        var file = HEADER + "a,Tea cup,,,,,Brand " + mark + ",PUBLISHED," + code + ",,19.90,29.90,CNY,7\r\n";
        assertThat(imported(file).path("report").path("added").asInt()).isEqualTo(1);
        var again = imported(file).path("report");
        assertThat(again.path("added").asInt()).isZero();
        assertThat(again.path("changed").asInt()).isEqualTo(1);
        var product = product(idOf(code));
        assertThat(product.path("skus").path(0).path("onHand").asInt()).isEqualTo(7);
        assertThat(product.path("state").asString()).isEqualTo("PUBLISHED");
        assertThat(product.path("skus").path(0).path("price").path("minor").asLong())
                .isEqualTo(1990);
    }

    @Test
    void tellsLineAndReasonOfEveryReject() {
        var rows = List.of(
                "p1,Good,,,,,,,G-" + mark + ",,1.00,,CNY,1",
                "p2,Bad price,,,,,,,B1-" + mark + ",,one,,CNY,1",
                "p3,\"Two\nlines\",,,,,,,B2-" + mark + ",,1.005,,CNY,1",
                "p4,Bad state,,,,,,LIVE,B3-" + mark + ",,1,,CNY,1",
                "p5,Bad category,,,,no-such-shelf,,,B4-" + mark + ",,1,,CNY,1",
                "p6,First of two,,,,,,,B5-" + mark + ",size=S,1,,CNY,1",
                "p6,Second is bad,,,,,,,B6-" + mark + ",size=M,2,1,CNY,1",
                "p7,Twice,,,,,,,B7-" + mark + ",size=S; size=M,1,,CNY,1",
                "p8,Stock,,,,,,,B8-" + mark + ",,1,,CNY,-4",
                "p9,Currency,,,,,,,B9-" + mark + ",,1,,ZZZ,1",
                "p10,,,,,,,,B10-" + mark + ",,1,,CNY,1",
                "p11,Long brand,,,,," + "x".repeat(61) + ",,B11-" + mark + ",,1,,CNY,1",
                "p12,Nothing\u0000,,,,,,,B12-" + mark + ",,1,,CNY,1");
        var job = imported(HEADER + String.join("\r\n", rows) + "\r\n");
        var report = job.path("report");
        assertThat(report.path("added").asInt()).as(report.toString()).isEqualTo(1);
        var rejects = report.path("rejects").values().stream()
                .collect(
                        LinkedHashMap<Long, String>::new,
                        (map, reject) -> map.put(
                                reject.path("line").asLong(),
                                reject.path("reason").asString()),
                        Map::putAll);
        assertThat(rejects.keySet()).containsExactlyInAnyOrder(3L, 4L, 6L, 7L, 9L, 10L, 11L, 12L, 13L, 14L, 15L);
        assertThat(rejects.get(3L)).contains("price: one CNY");
        assertThat(rejects.get(6L)).contains("LIVE");
        assertThat(rejects.get(7L)).contains("no-such-shelf");
        assertThat(rejects.get(9L)).contains("listPrice must not be below the price");
        assertThat(rejects.get(10L)).contains("size is given twice");
        assertThat(rejects.get(15L)).contains("control characters");
        assertThat(count("B%-" + mark)).isZero();
        assertThat(count("G-" + mark)).isEqualTo(1);

        var path = "/api/console/products/imports/" + job.path("id").asString() + "/rejects.csv";
        var file = merchant.get(path).ok();
        assertThat(file.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/csv");
        assertThat(file.response().headers().firstValue("Content-Disposition").orElse(""))
                .contains("rejects.csv");
        assertThat(file.text().lines().findFirst()).hasValue("line,reason");
        rejects.forEach((line, reason) -> assertThat(file.text()).contains("\n" + line + ","));
        assertThat(site.console("SERVICE").get(path).status()).isEqualTo(403);
        assertThat(merchant.get("/api/console/products/imports/" + UUID.randomUUID() + "/rejects.csv")
                        .status())
                .isEqualTo(404);
        assertThat(merchant.get("/api/console/products/imports/nothing/rejects.csv")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void takesNothingFromAFileThatBreaksOff() {
        var good = "a,Cup,,,,,,,CUT1-" + mark + ",,1,,CNY,1\r\n";
        assertThat(reasons(imported(HEADER + good + "b,\"Never closed,,,,,,,CUT2-" + mark + ",,1,,CNY,1\r\n")))
                .singleElement()
                .asString()
                .contains("line 3")
                .contains("never closed");
        var latin = (HEADER + good + "b,Caf\u00e9,,,,,,,CUT2-" + mark + ",,1,,CNY,1\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(reasons(imported(latin))).singleElement().asString().contains("UTF-8");
        assertThat(reasons(imported(HEADER + good + "b," + "x".repeat(300_000))))
                .singleElement()
                .asString()
                .contains("too long");
        assertThat(reasons(imported("name,price\r\nCup,1\r\n")))
                .singleElement()
                .asString()
                .contains("columns");
        assertThat(reasons(imported(""))).singleElement().asString().contains("columns");
        assertThat(count("CUT%-" + mark)).isZero();
    }

    @Test
    void leavesAloneWhatAFileHasNoColumnFor() {
        var code = "KEEP-" + mark;
        imported(
                HEADER + "a,Cup,Cup,Small,Holds tea,,House " + mark + ",PUBLISHED," + code + ",,10.00,12.00,CNY,3\r\n");
        var before = product(idOf(code));
        imported("product,title,code,price,currency\r\na,Cup,%s,9.00,CNY\r\n".formatted(code));
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

    /** However a file is mangled, the import ends, and each product is there with all its variants or not at all. */
    @Test
    void neverKeepsHalfAProduct() {
        Seeds.check(12, random -> {
            var run = "F" + Long.toString(Math.abs(random.nextLong()), 36);
            var rows = new ArrayList<String>();
            for (int product = 0; product < 8; product++) {
                for (var size : List.of("S", "M", "L")) {
                    rows.add("%d,Cup %d,,,,,,,%s-%d-%s,size=%s,%d.50,,CNY,2"
                            .formatted(product, product, run, product, size, size, random.nextInt(1, 99)));
                }
            }
            var content = (HEADER + String.join("\r\n", rows) + "\r\n").getBytes(StandardCharsets.UTF_8);
            mangle(random, content);
            var job = imported(content);
            assertThat(job.path("report").path("lines").isNumber())
                    .as(job.toString())
                    .isTrue();
            // A mangled code or key makes other products of the lines; each kept one was read whole in any case.
            var lines = job.path("report").path("lines").asInt();
            assertThat(count(run + "%")).isLessThanOrEqualTo(Math.max(lines, 0));
            assertThat(jdbc.sql("""
                            select count(*) from catalog.product p join catalog.sku k on k.product_id = p.id
                             where k.code like :run and (p.price_from_minor <> (select min(price_minor) from catalog.sku where product_id = p.id and retired_at is null)
                                or p.price_to_minor <> (select max(price_minor) from catalog.sku where product_id = p.id and retired_at is null)
                                or not exists (select 1 from catalog.stock s where s.sku_id = k.id))""").param("run", run + "%").query(Long.class).single())
                    .isZero();
        });
    }

    @Test
    void optionsAreReadAsTheyAreWritten() {
        Seeds.check(300, random -> {
            var chosen = new LinkedHashMap<String, String>();
            var options = new ArrayList<io.banyan.catalog.goods.OptionView>();
            for (int i = random.nextInt(4); i > 0; i--) {
                var name = i + text(random);
                chosen.put(name, text(random) + "x");
                options.add(new io.banyan.catalog.goods.OptionView(name, List.of(chosen.get(name))));
            }
            assertThat(OptionsText.read(OptionsText.write(options, chosen))).isEqualTo(chosen);
            OptionsText.write(options, chosen)
                    .chars()
                    .forEach(c -> assertThat(c).isNotEqualTo('\n'));
        });
    }

    private static String text(SplittableRandom random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append("ab;；=\\,\"'青".charAt(random.nextInt(10)));
        }
        return text.toString();
    }

    private static void mangle(SplittableRandom random, byte[] content) {
        var noise = "\",;=\r\n\0\t'-9é".getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            content[random.nextInt(HEADER.length() - 20, content.length)] = noise[random.nextInt(noise.length)];
        }
    }

    private JsonNode imported(String content) {
        return imported(content.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode imported(byte[] content) {
        var started = merchant.upload("/api/console/products/import", "goods.csv", content);
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        var path = "/api/console/jobs/" + started.body().path("id").asString();
        eventually(
                Duration.ofSeconds(30),
                () -> assertThat(job(path).path("state").asString()).isIn("SUCCEEDED", "DONE", "FAILED"));
        var job = job(path);
        assertThat(job.path("state").asString()).as(job.toString()).isNotEqualTo("FAILED");
        return job;
    }

    private JsonNode job(String path) {
        return merchant.get(path).ok().body();
    }

    private static List<String> reasons(JsonNode job) {
        return job.path("report").path("rejects").values().stream()
                .map(reject -> reject.path("reason").asString())
                .toList();
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

    private long count(String code) {
        return jdbc.sql("select count(*) from catalog.sku where code like :code")
                .param("code", code)
                .query(Long.class)
                .single();
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
