package io.banyan.campaign.commission;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.campaign.Fair;
import io.banyan.campaign.budget.Budget;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.ImportedSku;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Ledger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class CommissionTest {

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Transactions transactions;

    @Autowired
    private TestClock clock;

    @Autowired
    private Budget budget;

    @Autowired
    private Ledger ledger;

    private Fair fair;
    private Site.Person owner;
    private ImportedSku tea;
    private UUID campaign;

    /** Tea earns 10 percent, everything else 5; only for store owners; a budget of 200.00. */
    @BeforeEach
    void open() {
        fair = new Fair(site, catalog, transactions);
        tea = fair.goods(10_000, 100);
        owner = fair.shopper();
        fair.console()
                .put("/api/console/people/" + owner.id() + "/store-owner", Map.of())
                .ok();
        var rates = Map.of(
                "basisPoints",
                500,
                "products",
                List.of(Map.of("productId", tea.productId(), "basisPoints", 1000)),
                "storeOwnersOnly",
                true);
        campaign =
                fair.running(Fair.with(Fair.referral(20_000, "PAST_RETURN_WINDOW"), "referral", "commission", rates));
    }

    @AfterEach
    void close() {
        fair.move(campaign, "ENDED");
        assertThat(ledger.verify().findings()).isEmpty();
    }

    private String sold(Site.Person by, Site.Person buyer) {
        var code = fair.invitation(by, campaign);
        assertThat(buyer.browser().get("/s/" + code).status()).isEqualTo(302);
        var order = fair.ordered(buyer.browser(), tea);
        fair.pay(buyer.browser(), order);
        return order;
    }

    private long pending(Site.Person person) {
        return person.browser()
                .get("/api/me/commissions")
                .ok()
                .body()
                .path("pending")
                .path("minor")
                .asLong();
    }

    private long available(Site.Person person) {
        return fair.wallet(person).path("available").path("minor").asLong();
    }

    private void refund(String order, Map<String, Object> body) {
        fair.console()
                .post("/api/console/orders/" + order + "/refunds", body, Map.of("Idempotency-Key", Fair.key()))
                .ok();
    }

    @Test
    void paysAfterTheReturnWindowAndShrinksWithARefund() {
        var buyer = fair.shopper();
        var order = sold(owner, buyer);
        eventually(() -> assertThat(pending(owner)).isEqualTo(1000));

        refund(order, Map.of("reason", "late", "amount", Fair.cny(2_500)));
        eventually(() -> assertThat(pending(owner)).isEqualTo(750));

        fair.console()
                .post("/api/console/orders/" + order + "/fulfil", Map.of())
                .ok();
        fair.console()
                .post("/api/console/orders/" + order + "/complete", Map.of())
                .ok();
        clock.advance(Duration.ofDays(7).plusMinutes(1));
        eventually(() -> assertThat(available(owner)).isEqualTo(750));
        assertThat(pending(owner)).isZero();

        refund(order, Map.of("reason", "broken"));
        eventually(() -> assertThat(available(owner)).isZero());
        eventually(() -> assertThat(budget.view(campaign).granted().minor()).isZero());
    }

    @Test
    void earnsNothingForOneselfOrForThoseWhoAreNoStoreOwners() {
        var stranger = fair.shopper();
        sold(stranger, fair.shopper());
        sold(owner, owner);
        var buyer = fair.shopper();
        sold(owner, buyer);
        eventually(() -> assertThat(pending(owner)).isEqualTo(1000));
        assertThat(pending(stranger)).isZero();
    }

    @Test
    void ordersPaidAtOnceNeverReserveMoreThanTheBudget() {
        var buyers = new ConcurrentLinkedQueue<String>();
        var runs = Race.run(24, runner -> () -> {
            var order = sold(owner, fair.shopper());
            buyers.add(order);
            return order;
        });
        assertThat(runs).hasSize(24);
        // 24 sales of 10.00 each, and 15.00 for each buyer who was invited, against a budget of 200.00
        eventually(() -> assertThat(
                        states().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(24));
        var covered = states().getOrDefault("PENDING", 0L);
        var view = budget.view(campaign);
        assertThat(covered).isBetween(8L, 20L);
        assertThat(view.free().minor()).isBetween(0L, 999L);
        assertThat(view.reserved().minor()).isEqualTo(20_000 - view.free().minor());
        buyers.forEach(order -> refund(order, Map.of("reason", "all back")));
        eventually(() -> assertThat(states()).containsEntry("UNDONE", covered).doesNotContainKey("PENDING"));
    }

    private Map<String, Long> states() {
        var counts = new TreeMap<String, Long>();
        owner.browser()
                .get("/api/me/commissions?limit=100")
                .ok()
                .body()
                .path("entries")
                .forEach(entry -> counts.merge(entry.path("state").asString(), 1L, Long::sum));
        return counts;
    }

    @Test
    void storeOwnersAreMadeByOperatorsOnly() {
        var someone = fair.shopper();
        var path = "/api/console/people/" + someone.id() + "/store-owner";
        assertThat(someone.browser().put(path, Map.of()).status()).isEqualTo(401);
        assertThat(site.console("SERVICE").put(path, Map.of()).status()).isEqualTo(403);
        assertThat(fair.console()
                        .put("/api/console/people/" + UUID.randomUUID() + "/store-owner", Map.of())
                        .problem())
                .isEqualTo("campaign.person_not_found");
        fair.console().put(path, Map.of()).ok();
        fair.console().put(path, Map.of()).ok();
        assertThat(fair.console().get("/api/console/store-owners").ok().body().findValuesAsString("personId"))
                .containsOnlyOnce(someone.id().toString());
        fair.console().delete(path).ok();
        assertThat(fair.console().get(path).ok().body().path("storeOwner").asBoolean())
                .isFalse();
    }

    @Test
    void ratesThatMakeNoSenseAreNamed() {
        var rates = Map.of(
                "basisPoints",
                6000,
                "products",
                List.of(Map.of("productId", UUID.randomUUID(), "basisPoints", -1)),
                "storeOwnersOnly",
                false);
        var answer = fair.console()
                .post(
                        "/api/console/campaigns/cost",
                        Fair.with(Fair.referral(20_000, "PAST_RETURN_WINDOW"), "referral", "commission", rates))
                .ok()
                .body();
        assertThat(answer.path("problems").findValuesAsString("field"))
                .contains(
                        "referral.commission.basisPoints",
                        "referral.commission.products[0].basisPoints",
                        "referral.commission.products[0].productId");
    }
}
