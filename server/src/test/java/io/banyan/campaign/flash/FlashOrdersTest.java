package io.banyan.campaign.flash;

import static io.banyan.Eventually.eventually;
import static io.banyan.campaign.flash.FlashFair.free;
import static io.banyan.campaign.flash.FlashFair.order;
import static io.banyan.campaign.flash.FlashFair.running;
import static io.banyan.campaign.flash.FlashFair.sold;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.campaign.Fair;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.Stock;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Ledger;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What becomes of what was sold in a rush: paid, left unpaid, called off, refunded; and of the budget. */
@BanyanTest
class FlashOrdersTest {

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Stock stock;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Transactions transactions;

    @Autowired
    private TestClock clock;

    private Fair fair;

    @BeforeEach
    void open() {
        fair = new Fair(site, catalog, transactions);
    }

    private JsonNode budget(UUID campaign) {
        return fair.console()
                .get("/api/console/campaigns/" + campaign + "/board")
                .ok()
                .body()
                .path("budget");
    }

    @Test
    void budgetIsSetAsideOnceAndWhatWasNotNeededComesBack() {
        var goods = fair.goods(2990, 10);
        var campaign = running(fair, goods, 10, 5, clock.instant());
        assertThat(budget(campaign).path("reserved").path("minor").asLong()).isEqualTo(20_000);
        var paying = fair.shopper();
        var order = FlashFair.orderOf(paying.browser(), order(paying.browser(), campaign, goods.skuId(), 2, "a"));
        assertThat(fair.order(paying.browser(), order)
                        .path("total")
                        .path("minor")
                        .asLong())
                .isEqualTo(1_980);
        fair.pay(paying.browser(), order);
        eventually(() -> assertThat(
                        budget(campaign).path("discounts").path("minor").asLong())
                .isEqualTo(4_000));
        assertThat(budget(campaign).path("reserved").path("minor").asLong()).isEqualTo(16_000);
        var unpaid = fair.shopper().browser();
        FlashFair.orderOf(unpaid, order(unpaid, campaign, goods.skuId(), 1, "b"));
        fair.move(campaign, "ENDED");
        eventually(() ->
                assertThat(free(stock, goods)).as("unsold units are free again").isEqualTo(7));
        assertThat(order(unpaid, campaign, goods.skuId(), 1, "c")
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("flash_sale.closed");
        refund(order);
        eventually(() -> assertThat(
                        budget(campaign).path("discounts").path("minor").asLong())
                .isZero());
        assertThat(budget(campaign).path("reserved").path("minor").asLong())
                .as("somebody may still pay")
                .isEqualTo(16_000);
        clock.advance(Duration.ofHours(1));
        eventually(
                () -> assertThat(budget(campaign).path("reserved").path("minor").asLong())
                        .isZero());
        eventually(() -> assertThat(free(stock, goods)).isEqualTo(10));
        fair.move(campaign, "SETTLED");
        assertThat(ledger.verify().findings()).isEmpty();
        assertThat(stock.verify().breaches()).isEmpty();
    }

    private void refund(String order) {
        fair.console()
                .post(
                        "/api/console/orders/" + order + "/refunds",
                        Map.of("reason", "changed mind"),
                        Map.of("Idempotency-Key", Fair.key()))
                .ok();
    }

    @Test
    void goodsTakenOffSaleMeanwhileGiveTheUnitsBackAndSayWhy() {
        var goods = fair.goods(2990, 3);
        var campaign = running(fair, goods, 3, 1, clock.instant());
        fair.console()
                .post("/api/console/products/" + goods.productId() + "/archive", Map.of())
                .ok();
        var person = fair.shopper().browser();
        var id = order(person, campaign, goods.skuId(), 1, "a")
                .ok()
                .body()
                .path("id")
                .asString();
        eventually(() ->
                assertThat(FlashFair.claim(person, id).path("state").asString()).isEqualTo("FAILED"));
        assertThat(FlashFair.claim(person, id).path("problem").asString()).isEqualTo("order.goods_not_sellable");
        assertThat(sold(fair, campaign).path("left").asInt()).isEqualTo(3);
    }

    @Test
    void unitsOfACancelledOrderAreOfferedAgain() {
        var goods = fair.goods(2990, 1);
        var campaign = running(fair, goods, 1, 1, clock.instant());
        var one = fair.shopper().browser();
        var other = fair.shopper().browser();
        var order = FlashFair.orderOf(one, order(one, campaign, goods.skuId(), 1, "a"));
        assertThat(order(other, campaign, goods.skuId(), 1, "b").status()).isEqualTo(409);
        one.post("/api/orders/" + order + "/cancel", null).ok();
        eventually(
                () -> assertThat(order(other, campaign, goods.skuId(), 1, "b").status())
                        .isEqualTo(201));
        assertThat(stock.verify().breaches()).isEmpty();
    }
}
