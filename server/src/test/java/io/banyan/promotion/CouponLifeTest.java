package io.banyan.promotion;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.ImportedSku;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Account;
import io.banyan.ledger.Ledger;
import io.banyan.ledger.Posting;
import io.banyan.promotion.Coupons.Issue;
import io.banyan.promotion.Coupons.Issued;
import io.banyan.promotion.Coupons.Revoked;
import io.banyan.trade.Orders;
import io.banyan.trade.Shopping;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of coupons with their orders, and of the money behind those that a campaign pays for. */
@BanyanTest
class CouponLifeTest {

    private final Site site;
    private final Shopping shopping;
    private final Promoting promoting;

    @Autowired
    Coupons coupons;

    @Autowired
    Ledger ledger;

    @Autowired
    Orders orders;

    @Autowired
    Transactions transactions;

    @Autowired
    TestClock clock;

    CouponLifeTest(@Autowired Site site, @Autowired Catalog catalog, @Autowired Transactions transactions) {
        this.site = site;
        shopping = new Shopping(site, catalog, transactions);
        promoting = new Promoting(site);
    }

    @AfterEach
    void booksHold() {
        assertThat(orders.verify().violations()).isEmpty();
        assertThat(ledger.verify().right()).isTrue();
    }

    private String place(Browser browser, ImportedSku product, long total) {
        return shopping.place(browser, Shopping.key(), product.skuId(), 1, Money.of(total, "CNY"))
                .ok()
                .body()
                .path("id")
                .asString();
    }

    private void refundAll(String order) {
        site.machine()
                .post(
                        "/api/console/orders/" + order + "/refunds",
                        Map.of("reason", "test"),
                        Map.of("Idempotency-Key", Shopping.key()))
                .ok();
    }

    private void send(String order) {
        site.machine()
                .post("/api/console/orders/" + order + "/fulfil", Map.of())
                .ok();
    }

    @Test
    void theBestOnesAreUsedAndTheOrderTellsHowItsPriceCameAbout() {
        var product = shopping.product(1000, 10);
        var browser = shopping.shopper().browser();
        var small = promoting.claimed(browser, promoting.kind(product.productId(), 200));
        var large = promoting.claimed(browser, promoting.kind(product.productId(), 300));

        var quote = promoting.quote(browser, product.skuId(), 1, Map.of());
        var order = place(browser, product, 700);

        assertThat(Promoting.total(quote)).isEqualTo(700);
        assertThat(quote.path("applied").path(0).path("key").asString()).isEqualTo("coupon:" + large);
        assertThat(quote.path("refused").path(0).path("key").asString()).isEqualTo("coupon:" + small);
        assertThat(quote.path("refused").path(0).path("reason").path("code").asString())
                .isEqualTo("offer.not_together");
        assertThat(shopping.order(browser, order).path("steps")).isEqualTo(quote.path("steps"));
        assertThat(promoting.coupon(browser, large).path("orderId").asString()).isEqualTo(order);
    }

    @Test
    void anOrderCalledOffOrForgottenLetsItsCouponGo() {
        var product = shopping.product(1000, 10);
        var browser = shopping.shopper().browser();
        var coupon = promoting.claimed(browser, promoting.kind(product.productId(), 300));
        var first = place(browser, product, 700);
        assertThat(promoting.coupon(browser, coupon).path("state").asString()).isEqualTo("FROZEN");

        browser.post("/api/orders/" + first + "/cancel", null).ok();
        promoting.await(browser, coupon, "USABLE");
        place(browser, product, 700);
        clock.advance(Duration.ofMinutes(16));

        promoting.await(browser, coupon, "USABLE");
    }

    @Test
    void aFullRefundBringsACouponBackByItsRule() {
        var product = shopping.product(1000, 10);
        for (var rule : List.of("NEVER", "UNSENT", "FULL_REFUND")) {
            var terms = Promoting.terms(product.productId(), 300);
            terms.put("comesBack", rule);
            var browser = shopping.shopper().browser();
            var kind = promoting.kind(terms, Map.of());
            var coupon = promoting.claimed(browser, kind);
            var order = place(browser, product, 700);
            shopping.pay(browser, order);
            promoting.await(browser, coupon, "USED");
            send(order);
            refundAll(order);
            // Another one, taken back before it is sent. Facts come in order, so the first has had its effect by then.
            var other = shopping.shopper().browser();
            var unsent = promoting.claimed(other, kind);
            var second = place(other, product, 700);
            shopping.pay(other, second);
            promoting.await(other, unsent, "USED");
            refundAll(second);
            shopping.awaitState(other, second, "CANCELLED");

            promoting.await(other, unsent, rule.equals("NEVER") ? "USED" : "USABLE");
            promoting.await(browser, coupon, rule.equals("FULL_REFUND") ? "USABLE" : "USED");
        }
    }

    private Account fund(UUID campaign, long minor) {
        var account = new Account("test.guarded", campaign, "CNY");
        var amount = Money.of(minor, "CNY");
        ledger.post(
                "fund/" + campaign,
                "test",
                List.of(
                        new Posting(account, amount),
                        new Posting(new Account("test.open", campaign, "CNY"), amount.negate())));
        return account;
    }

    private long balance(String kind, UUID owner) {
        return ledger.balance(new Account(kind, owner, "CNY")).minor();
    }

    private UUID issue(Account source, UUID kind, UUID person, String cause) {
        var command = new Issue(cause, kind, person, source);
        var first = (Issued.Granted) transactions.call(() -> coupons.issue(command));
        assertThat(transactions.call(() -> coupons.issue(command))).isEqualTo(first);
        return first.couponId();
    }

    @Test
    void whatACampaignPaidForIsRedeemedAndTheRestGoesBack() {
        var product = shopping.product(200, 10);
        var person = shopping.shopper();
        var campaign = UUID.randomUUID();
        var source = fund(campaign, 1000);
        issue(source, promoting.kind(product.productId(), 300), person.id(), "test/" + campaign);
        assertThat(balance("test.guarded", campaign)).isEqualTo(700);
        assertThat(balance("coupon.liability", campaign)).isEqualTo(300);

        var more = shopping.place(person.browser(), Shopping.key(), product.skuId(), 1, Money.of(0, "CNY"));
        shopping.awaitState(person.browser(), more.ok().body().path("id").asString(), "PAID");
        eventually(() -> assertThat(balance("coupon.redeemed", campaign)).isEqualTo(200));
        assertThat(balance("coupon.liability", campaign)).isEqualTo(100);
        var order = more.body().path("id").asString();
        send(order);
        person.browser().post("/api/orders/" + order + "/receipt", null).ok();

        eventually(() -> assertThat(balance("test.guarded", campaign)).isEqualTo(800));
        assertThat(balance("coupon.liability", campaign)).isZero();
    }

    @Test
    void whatExpiresUnusedOrIsTakenBackGoesBackToWhereItCameFrom() {
        var product = shopping.product(1000, 10);
        var person = shopping.shopper();
        var campaign = UUID.randomUUID();
        var source = fund(campaign, 1000);
        var terms = Promoting.terms(product.productId(), 300);
        terms.put("validDays", 1);
        var kind = promoting.kind(terms, Map.of());
        issue(source, kind, person.id(), "lapse/" + campaign);
        issue(source, kind, person.id(), "revoke/" + campaign);
        assertThat(balance("test.guarded", campaign)).isEqualTo(400);

        var back = transactions.call(() -> coupons.revoke("revoke/" + campaign, "friend refunded"));
        var again = transactions.call(() -> coupons.revoke("revoke/" + campaign, "friend refunded"));
        clock.advance(Duration.ofHours(25));

        assertThat(back).isEqualTo(new Revoked.TakenBack(Money.of(300, "CNY")));
        assertThat(again).isEqualTo(new Revoked.Nothing());
        eventually(() -> assertThat(balance("test.guarded", campaign)).isEqualTo(1000));
        assertThat(balance("coupon.liability", campaign)).isZero();
    }

    @Test
    void aCouponThatIsInUseIsTakenBackWhenItsOrderLetsItGo() {
        var product = shopping.product(1000, 10);
        var person = shopping.shopper();
        var campaign = UUID.randomUUID();
        var source = fund(campaign, 300);
        var coupon = issue(source, promoting.kind(product.productId(), 300), person.id(), "use/" + campaign);
        var order = place(person.browser(), product, 700);

        var answer = transactions.call(() -> coupons.revoke("use/" + campaign, "friend refunded"));
        assertThat(answer).isEqualTo(new Revoked.InUse(UUID.fromString(order)));
        person.browser().post("/api/orders/" + order + "/cancel", null).ok();

        promoting.await(person.browser(), coupon, "REVOKED");
        assertThat(balance("test.guarded", campaign)).isEqualTo(300);
    }

    @Test
    void refusesToIssueWhatNothingBounds() {
        var terms = Promoting.terms(shopping.product(1000, 1).productId(), 1);
        terms.put("kind", "PERCENT");
        terms.remove("amount");
        terms.put("basisPoints", 1000);
        var kind = promoting.kind(terms, Map.of());
        var source = fund(UUID.randomUUID(), 100);

        var answer = transactions.call(() -> coupons.issue(
                new Issue("x/" + UUID.randomUUID(), kind, shopping.shopper().id(), source)));

        assertThat(answer).isEqualTo(new Issued.Refused(PromotionProblem.UNBOUNDED));
        assertThat(ledger.balance(source)).isEqualTo(Money.of(100, "CNY"));
    }
}
