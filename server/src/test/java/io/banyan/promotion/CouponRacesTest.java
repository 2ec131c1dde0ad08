package io.banyan.promotion;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.Stock;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.trade.Orders;
import io.banyan.trade.Shopping;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many at once want one coupon: one gets it. */
@BanyanTest
class CouponRacesTest {

    private final Site site;
    private final Shopping shopping;
    private final Promoting promoting;

    @Autowired
    Stock stock;

    @Autowired
    Orders orders;

    @Autowired
    JdbcClient jdbc;

    CouponRacesTest(@Autowired Site site, @Autowired Catalog catalog, @Autowired Transactions transactions) {
        this.site = site;
        shopping = new Shopping(site, catalog, transactions);
        promoting = new Promoting(site);
    }

    @AfterEach
    void booksHold() {
        assertThat(orders.verify().violations()).isEmpty();
        assertThat(stock.verify().breaches()).isEmpty();
    }

    private static Browser.Answer answer(Race.Result<Browser.Answer> result) {
        return switch (result) {
            case Race.Result.Done<Browser.Answer>(var answer) -> answer;
            case Race.Result.Failed<Browser.Answer>(var failure) -> throw new AssertionError(failure);
        };
    }

    private long issued(UUID kind) {
        return jdbc.sql("select count(*) from promotion.coupon where template_id = :kind")
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    @Test
    void oneCouponIsUsedInOneOfTwelveOrdersAtOnce() {
        var product = shopping.product(1000, 100);
        var browser = shopping.shopper().browser();
        var coupon = promoting.claimed(browser, promoting.kind(product.productId(), 300));
        var lines = List.<Map<String, Object>>of(Map.of("skuId", product.skuId(), "quantity", 1));
        var wanted = Map.<String, Object>of("offers", List.of("coupon:" + coupon), "expectedTotal", Promoting.cny(700));

        var answers = Race.run(12, i -> () -> shopping.place(browser, Shopping.key(), lines, wanted)).stream()
                .map(CouponRacesTest::answer)
                .toList();

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .allMatch(answer -> answer.problem().equals("coupon.not_usable")
                        || answer.problem().equals("order.price_changed"));
        assertThat(stock.available(List.of(product.skuId()))).containsEntry(product.skuId(), 99);
        assertThat(promoting.coupon(browser, coupon).path("state").asString()).isEqualTo("FROZEN");
    }

    @Test
    void aCouponWithOneCopyIsTakenOnceBySixtyFourClientsAtOnce() {
        var product = shopping.product(1000, 1);
        var terms = Promoting.terms(product.productId(), 300);
        terms.put("perPerson", 9);
        var kind = promoting.kind(terms, Map.of("quantity", 1));
        var people = IntStream.range(0, 16).mapToObj(i -> shopping.shopper()).toList();

        var answers =
                Race.run(64, i -> () -> promoting.claim(people.get(i % 16).browser(), kind, Shopping.key())).stream()
                        .map(CouponRacesTest::answer)
                        .toList();

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.problem().equals("coupon.none_left")))
                .hasSize(63);
        assertThat(issued(kind)).isEqualTo(1);
    }

    @Test
    void onePersonTakesOneHoweverOftenTheyPress() {
        var product = shopping.product(1000, 1);
        var kind = promoting.kind(product.productId(), 300);
        var browser = shopping.shopper().browser();

        var answers = Race.run(12, i -> () -> promoting.claim(browser, kind, Shopping.key())).stream()
                .map(CouponRacesTest::answer)
                .toList();

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.problem().equals("coupon.person_limit")))
                .hasSize(11);
        assertThat(issued(kind)).isEqualTo(1);
    }

    @Test
    void theSameKeyTakesTheSameCoupon() {
        var product = shopping.product(1000, 1);
        var terms = Promoting.terms(product.productId(), 300);
        terms.put("perPerson", 5);
        var kind = promoting.kind(terms, Map.of());
        var browser = shopping.shopper().browser();
        var key = Shopping.key();

        var answers = Race.run(8, i -> () -> promoting.claim(browser, kind, key)).stream()
                .map(CouponRacesTest::answer)
                .toList();

        assertThat(answers.stream()
                        .map(answer -> answer.ok().body().path("id").asString())
                        .distinct())
                .hasSize(1);
        assertThat(issued(kind)).isEqualTo(1);
        assertThat(promoting
                        .claim(browser, promoting.kind(product.productId(), 1), key)
                        .problem())
                .isEqualTo("idempotency.key_reused");
    }

    @Test
    void oneCodeMakesOneCouponForOneOfTwelvePeople() {
        var product = shopping.product(1000, 1);
        var kind = promoting.kind(product.productId(), 300);
        var code = codes(kind, 1).getFirst();
        var people = IntStream.range(0, 12).mapToObj(i -> shopping.shopper()).toList();

        var answers =
                Race.run(12, i -> () -> people.get(i).browser().post("/api/coupons/codes", Map.of("code", code)))
                        .stream()
                        .map(CouponRacesTest::answer)
                        .toList();

        var winner = IntStream.range(0, 12)
                .filter(i -> answers.get(i).status() == 200)
                .boxed()
                .toList();
        assertThat(winner).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.problem().equals("coupon.code_used")))
                .hasSize(11);
        var again = people.get(winner.getFirst())
                .browser()
                .post(
                        "/api/coupons/codes",
                        Map.of("code", code.toLowerCase(Locale.ROOT).replace("-", " ")));
        assertThat(again.ok().body().path("id"))
                .isEqualTo(answers.get(winner.getFirst()).body().path("id"));
        assertThat(issued(kind)).isEqualTo(1);
    }

    private List<String> codes(UUID kind, int size) {
        var console = site.machine();
        var batch = console.post("/api/console/coupons/" + kind + "/codes", Map.of("size", size))
                .ok()
                .body()
                .path("id")
                .asString();
        eventually(() -> assertThat(console.get("/api/console/jobs/" + batch)
                        .ok()
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("SUCCEEDED"));
        var file = console.get("/api/console/coupons/codes/" + batch + "/codes.csv");
        assertThat(file.status()).isEqualTo(200);
        return file.text().replace("\uFEFF", "").lines().skip(1).toList();
    }

    @Test
    void manyCodesAreAllDifferentAndNoneIsKept() {
        var kind = promoting.kind(shopping.product(1000, 1).productId(), 300);

        var codes = codes(kind, 4_321);

        assertThat(codes)
                .hasSize(4_321)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}"));
        var kept = jdbc.sql(
                        "select count(*) from promotion.code c join promotion.code_batch b on b.id = c.batch_id where b.template_id = :kind and c.hash = :hash")
                .param("kind", kind)
                .param("hash", Tokens.hash(codes.getLast()))
                .query(Long.class)
                .single();
        assertThat(kept).isEqualTo(1);
    }

    @Test
    void aGiftGoesToOneAndIsWorthNothingOnceUsed() {
        var product = shopping.product(1000, 10);
        var giver = shopping.shopper();
        var coupon = promoting.claimed(giver.browser(), promoting.kind(product.productId(), 300));
        var token = giver.browser()
                .post("/api/coupons/" + coupon + "/gift", null)
                .ok()
                .body()
                .path("token")
                .asString();
        var people = IntStream.range(0, 8).mapToObj(i -> shopping.shopper()).toList();

        assertThat(giver.browser().post("/api/coupons/gifts/" + token, null).problem())
                .isEqualTo("coupon.gift_own");
        var answers = Race.run(8, i -> () -> people.get(i).browser().post("/api/coupons/gifts/" + token, null)).stream()
                .map(CouponRacesTest::answer)
                .toList();

        var winner = IntStream.range(0, 8)
                .filter(i -> answers.get(i).status() == 200)
                .boxed()
                .toList();
        assertThat(winner).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.problem().equals("coupon.gift_unknown")))
                .hasSize(7);
        var taker = people.get(winner.getFirst()).browser();
        assertThat(taker.post("/api/coupons/gifts/" + token, null).status()).isEqualTo(200);
        assertThat(taker.post("/api/coupons/" + coupon + "/gift", null).problem())
                .isEqualTo("coupon.not_transferable");
        assertThat(promoting
                        .quote(giver.browser(), product.skuId(), 1, Map.of())
                        .path("total")
                        .path("minor")
                        .asLong())
                .isEqualTo(1000);
        assertThat(Promoting.total(promoting.quote(taker, product.skuId(), 1, Map.of())))
                .isEqualTo(700);
    }
}
