package io.banyan.catalog.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Seeds;
import io.banyan.Site;
import java.nio.charset.StandardCharsets;
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

/** Files with mistakes in them, and files that end in the middle. */
@BanyanTest
class BrokenGoodsFileTest {

    private final Site site;

    private final Browser merchant;

    private final JdbcClient jdbc;

    private final GoodsFiles files;

    private final String mark = UUID.randomUUID().toString().substring(24);

    @Autowired
    BrokenGoodsFileTest(Site site, JdbcClient jdbc) {
        this.site = site;
        this.merchant = site.console("MERCHANDISER");
        this.jdbc = jdbc;
        this.files = new GoodsFiles(merchant);
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
        var job = files.imported(GoodsFiles.HEADER + String.join("\r\n", rows) + "\r\n");
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
        assertThat(reasons(files.imported(
                        GoodsFiles.HEADER + good + "b,\"Never closed,,,,,,,CUT2-" + mark + ",,1,,CNY,1\r\n")))
                .singleElement()
                .asString()
                .contains("line 3")
                .contains("never closed");
        var latin = (GoodsFiles.HEADER + good + "b,Caf\u00e9,,,,,,,CUT2-" + mark + ",,1,,CNY,1\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(reasons(files.imported(latin))).singleElement().asString().contains("UTF-8");
        assertThat(reasons(files.imported(GoodsFiles.HEADER + good + "b," + "x".repeat(300_000))))
                .singleElement()
                .asString()
                .contains("too long");
        assertThat(reasons(files.imported("name,price\r\nCup,1\r\n")))
                .singleElement()
                .asString()
                .contains("columns");
        assertThat(reasons(files.imported(""))).singleElement().asString().contains("columns");
        assertThat(count("CUT%-" + mark)).isZero();
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
            var content = (GoodsFiles.HEADER + String.join("\r\n", rows) + "\r\n").getBytes(StandardCharsets.UTF_8);
            mangle(random, content);
            var job = files.imported(content);
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

    private static void mangle(SplittableRandom random, byte[] content) {
        var noise = "\",;=\r\n\0\t'-9é".getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            content[random.nextInt(GoodsFiles.HEADER.length() - 20, content.length)] =
                    noise[random.nextInt(noise.length)];
        }
    }

    private static List<String> reasons(JsonNode job) {
        return job.path("report").path("rejects").values().stream()
                .map(reject -> reject.path("reason").asString())
                .toList();
    }

    private long count(String code) {
        return jdbc.sql("select count(*) from catalog.sku where code like :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }
}
