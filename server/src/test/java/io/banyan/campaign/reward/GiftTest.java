package io.banyan.campaign.reward;

import static io.banyan.Eventually.eventually;
import static io.banyan.campaign.reward.GiftFair.challenge;
import static io.banyan.campaign.reward.GiftFair.coupon;
import static io.banyan.campaign.reward.GiftFair.coupons;
import static io.banyan.campaign.reward.GiftFair.gift;
import static io.banyan.campaign.reward.GiftFair.join;
import static io.banyan.campaign.reward.GiftFair.pieces;
import static io.banyan.campaign.reward.GiftFair.won;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.campaign.Fair;
import io.banyan.campaign.budget.Budget;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.ImportedProduct;
import io.banyan.catalog.ImportedSku;
import io.banyan.catalog.Stock;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Ledger;
import io.banyan.promotion.Promoting;
import io.banyan.trade.Orders;
import io.banyan.trade.Shopping;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a gift: ordered for nothing, once; taken back, returned, forgotten; and of the money behind it. */
@BanyanTest
class GiftTest {

    private final Fair fair;
    private final Shopping shopping;
    private final Promoting promoting;
    private final Catalog catalog;
    private final Transactions transactions;

    @Autowired
    Budget budget;

    @Autowired
    Ledger ledger;

    @Autowired
    Stock stock;

    @Autowired
    Orders orders;

    @Autowired
    TestClock clock;

    GiftTest(@Autowired Site site, @Autowired Catalog catalog, @Autowired Transactions transactions) {
        fair = new Fair(site, catalog, transactions);
        shopping = new Shopping(site, catalog, transactions);
        promoting = new Promoting(site);
        this.catalog = catalog;
        this.transactions = transactions;
    }

    @AfterEach
    void booksHold() {
        assertThat(orders.verify().violations()).isEmpty();
        assertThat(stock.verify().breaches()).isEmpty();
        assertThat(ledger.verify().right()).isTrue();
    }

    private long free(UUID campaign) {
        return budget.view(campaign).free().minor();
    }

    private Browser.Answer order(
            Browser browser, String key, ImportedSku goods, int quantity, UUID coupon, long total) {
        return shopping.place(
                browser,
                key,
                pieces(goods, quantity),
                Map.of("offers", List.of("coupon:" + coupon), "expectedTotal", Fair.cny(total)));
    }

    /** Imported once more, at another price. */
    private void price(ImportedSku goods, long minor) {
        var sku = Objects.requireNonNull(catalog.skus(List.of(goods.skuId())).get(goods.skuId()));
        transactions.run(() -> catalog.importProducts(List.of(new ImportedProduct(
                "test", sku.code(), sku.title().text(), null, Money.of(minor, "CNY"), true, 0, null))));
        assertThat(catalog.skus(List.of(goods.skuId()))
                        .get(goods.skuId())
                        .price()
                        .minor())
                .isEqualTo(minor);
    }

    private void refund(String order) {
        fair.console()
                .post(
                        "/api/console/orders/" + order + "/refunds",
                        Map.of("reason", "changed mind"),
                        Map.of("Idempotency-Key", Fair.key()))
                .ok();
    }

    private static String id(Browser.Answer placed) {
        return placed.ok().body().path("id").asString();
    }

    @Test
    void onePieceIsFreeAndAnOrderCalledOffBringsTheGiftBack() {
        var goods = fair.goods(3_900, 5);
        var campaign = fair.running(challenge("CHECK_IN", 0, gift(goods.skuId(), 4_000, 30)));
        var person = fair.shopper();
        var coupon = won(person, campaign);
        assertThat(free(campaign)).as("what it may cost is set aside").isEqualTo(100_000 - 4_000);
        assertThat(coupons(person.browser(), "USABLE")
                        .path(0)
                        .path("terms")
                        .path("skuId")
                        .asString())
                .isEqualTo(goods.skuId().toString());
        var two = promoting.quote(person.browser(), goods.skuId(), 2, Map.of());
        assertThat(Promoting.total(two)).as("the second piece is paid").isEqualTo(3_900);
        assertThat(two.path("steps").findValuesAsString("kind")).contains("EXCHANGE");

        var first = id(order(person.browser(), Fair.key(), goods, 1, coupon, 0));
        promoting.await(person.browser(), coupon, "USED");
        person.browser().post("/api/orders/" + first + "/cancel", null).ok();
        promoting.await(person.browser(), coupon, "USABLE");

        id(order(person.browser(), Fair.key(), goods, 1, coupon, 0));
        promoting.await(person.browser(), coupon, "USED");
        assertThat(stock.available(List.of(goods.skuId()))).containsEntry(goods.skuId(), 4);
    }

    @Test
    void oneGiftIsOrderedByOneOfTwelveOrdersAtOnceAndOnceByOneKey() {
        var goods = fair.goods(3_900, 50);
        var campaign = fair.running(challenge("CHECK_IN", 0, gift(goods.skuId(), 3_900, 30)));
        var racer = fair.shopper();
        var wanted = won(racer, campaign);
        var answers = Race.run(12, i -> () -> order(racer.browser(), Fair.key(), goods, 1, wanted, 0)).stream()
                .map(GiftTest::answer)
                .toList();
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .allMatch(answer -> answer.problem().equals("coupon.not_usable")
                        || answer.problem().equals("order.price_changed"));

        var repeater = fair.shopper();
        var other = won(repeater, campaign);
        var key = Fair.key();
        var same = Race.run(6, i -> () -> order(repeater.browser(), key, goods, 1, other, 0)).stream()
                .map(result -> id(answer(result)))
                .distinct();
        assertThat(same).hasSize(1);
        assertThat(stock.available(List.of(goods.skuId()))).containsEntry(goods.skuId(), 48);
    }

    private static Browser.Answer answer(Race.Result<Browser.Answer> result) {
        return switch (result) {
            case Race.Result.Done<Browser.Answer>(var answer) -> answer;
            case Race.Result.Failed<Browser.Answer>(var failure) -> throw new AssertionError(failure);
        };
    }

    @Test
    void aGiftTakenBackUnusedIsGoneAndOneOrderedStays() {
        var goods = fair.goods(2_000, 20);
        var prize = fair.goods(3_900, 20);
        var campaign = fair.running(challenge("ORDER_PAID", 7, gift(prize.skuId(), 3_900, 30)));
        var idle = fair.shopper();
        var quick = fair.shopper();
        var earned = List.of(idle, quick).stream()
                .map(person -> {
                    join(person.browser(), campaign);
                    var order = fair.ordered(person.browser(), goods);
                    shopping.pay(person.browser(), order);
                    return order;
                })
                .toList();
        eventually(() -> assertThat(budget.view(campaign).held().minor()).isEqualTo(2 * 3_900));
        clock.advance(Duration.ofDays(8));
        coupon(idle.browser());
        id(order(quick.browser(), Fair.key(), prize, 1, coupon(quick.browser()), 0));
        promoting.await(quick.browser(), used(quick), "USED");

        earned.forEach(this::refund);

        eventually(() -> assertThat(
                        coupons(idle.browser(), "EXPIRED").path(0).path("state").asString())
                .isEqualTo("REVOKED"));
        assertThat(used(quick)).isNotNull();
        eventually(() -> assertThat(budget.view(campaign).held().minor()).isZero());
    }

    private UUID used(Site.Person person) {
        eventually(() -> assertThat(coupons(person.browser(), "USED")).hasSize(1));
        return UUID.fromString(
                coupons(person.browser(), "USED").path(0).path("id").asString());
    }

    @Test
    void aGiftNobodyOrdersGivesItsMoneyBack() {
        var goods = fair.goods(3_900, 5);
        var campaign = fair.running(challenge("CHECK_IN", 0, gift(goods.skuId(), 3_900, 1)));
        var person = fair.shopper();
        won(person, campaign);
        assertThat(free(campaign)).isEqualTo(100_000 - 3_900);

        clock.advance(Duration.ofDays(2));

        eventually(() -> assertThat(free(campaign)).isEqualTo(100_000));
        assertThat(coupons(person.browser(), "USABLE")).isEmpty();
    }

    @Test
    void aGiftStaysFreeWhenItsPriceRisesAndIsRefusedClearlyWhenItIsSoldOut() {
        var goods = fair.goods(3_900, 1);
        var campaign = fair.running(challenge("CHECK_IN", 0, gift(goods.skuId(), 3_900, 30)));
        var person = fair.shopper();
        var coupon = won(person, campaign);
        price(goods, 9_900);
        assertThat(Promoting.total(promoting.quote(person.browser(), goods.skuId(), 1, Map.of())))
                .isZero();

        fair.ordered(fair.shopper().browser(), goods);
        var refused = order(person.browser(), Fair.key(), goods, 1, coupon, 0);
        assertThat(refused.problem()).isEqualTo("stock.insufficient");
        assertThat(promoting.coupon(person.browser(), coupon).path("state").asString())
                .isEqualTo("USABLE");
        assertThat(free(campaign)).isEqualTo(100_000 - 3_900);
    }
}
