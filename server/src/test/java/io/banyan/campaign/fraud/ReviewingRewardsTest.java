package io.banyan.campaign.fraud;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.campaign.Fair;
import io.banyan.campaign.RewardPurpose;
import io.banyan.campaign.budget.Budget;
import io.banyan.campaign.reward.RewardIntent;
import io.banyan.campaign.reward.Rewards;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Ledger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What becomes of a reward that waits: one decision, whoever asks how often. */
@BanyanTest
class ReviewingRewardsTest {

    private static final AtomicInteger HOUSES = new AtomicInteger();

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Budget budget;

    @Autowired
    private Rewards rewards;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TestClock clock;

    private Fair fair;
    private Suspects suspects;
    private UUID campaign;
    private Site.Person inviter;
    private Site.Person friend;

    @BeforeEach
    void twoOfOneHouse() {
        fair = new Fair(site, catalog, transactions);
        suspects = new Suspects(site, fair);
        campaign = fair.running(Fair.referral(100_000, "FIRST_PAID_ORDER"));
        var address = "198.51.100." + HOUSES.incrementAndGet();
        inviter = suspects.inviter(suspects.fromAddress(address));
        friend = suspects.invited(suspects.fromAddress(address), inviter, campaign);
    }

    private String order() {
        var order = fair.ordered(friend.browser(), fair.goods(5000, 5));
        fair.pay(friend.browser(), order);
        return order;
    }

    private long available(Site.Person person) {
        return fair.wallet(person).path("available").path("minor").asLong();
    }

    private static JsonNode outcome(Browser.Answer answer) {
        return answer.ok().body().path(0);
    }

    private List<JsonNode> audited(JsonNode review) {
        return site
                .machine()
                .get("/api/console/audit?query="
                        + review.path("subject").asString().replace(" ", "%20"))
                .ok()
                .body()
                .path("items")
                .values()
                .stream()
                .toList();
    }

    @Test
    void approvedRewardIsPaidWhenItsTimeIsOver() {
        order();
        var review = suspects.review(inviter);
        assertThat(site.alerts()).contains("/risk");
        clock.advance(Duration.ofDays(8));
        assertThat(available(inviter)).isZero();
        var decided = outcome(suspects.decide(fair.console(), "APPROVED", Suspects.id(review)));
        assertThat(decided.path("state").asString()).isEqualTo("APPROVED");
        eventually(() -> assertThat(available(inviter)).isEqualTo(1000));
        assertThat(audited(review)).hasSize(1);
        assertThat(ledger.verify().findings()).isEmpty();
    }

    @Test
    void rejectedRewardGoesBackToTheBudget() {
        order();
        var mine = suspects.review(inviter);
        var theirs = suspects.review(friend);
        assertThat(budget.view(campaign).held().minor()).isEqualTo(1500);
        var answer = suspects.decide(fair.console(), "REJECTED", Suspects.id(mine), Suspects.id(theirs));
        assertThat(answer.ok().body().size()).isEqualTo(2);
        assertThat(budget.view(campaign).held().minor()).isZero();
        assertThat(budget.view(campaign).free().minor()).isEqualTo(100_000);
        assertThat(fair.wallet(inviter).path("frozen").path("minor").asLong()).isZero();
        clock.advance(Duration.ofDays(9));
        assertThat(available(inviter)).isZero();
        assertThat(ledger.verify().findings()).isEmpty();
    }

    @Test
    void refundWhileItWaitsWithdrawsTheReview() {
        var order = order();
        var review = suspects.review(inviter);
        fair.console()
                .post(
                        "/api/console/orders/" + order + "/refunds",
                        Map.of("reason", "returned"),
                        Map.of("Idempotency-Key", Fair.key()))
                .ok();
        eventually(() ->
                assertThat(suspects.review(inviter).path("state").asString()).isEqualTo("WITHDRAWN"));
        assertThat(outcome(suspects.decide(fair.console(), "APPROVED", Suspects.id(review)))
                        .path("problem")
                        .asString())
                .isEqualTo("risk.decided");
        eventually(() -> assertThat(budget.view(campaign).free().minor()).isEqualTo(100_000));
    }

    @Test
    void ofManyWhoDecideAtOnceOneDoes() {
        order();
        var review = suspects.review(inviter);
        var growth = site.console("RISK");
        var results = Race.run(
                12,
                i -> () -> suspects.decide(
                                i % 2 == 0 ? fair.console() : growth,
                                i % 3 == 0 ? "REJECTED" : "APPROVED",
                                Suspects.id(review))
                        .status());
        assertThat(results).allMatch(Race.Result::done);
        assertThat(audited(review)).hasSize(1);
        var state = suspects.review(inviter).path("state").asString();
        clock.advance(Duration.ofDays(8));
        if (state.equals("APPROVED")) {
            eventually(() -> assertThat(available(inviter)).isEqualTo(1000));
        } else {
            assertThat(state).isEqualTo("REJECTED");
            assertThat(available(inviter)).isZero();
        }
        assertThat(ledger.verify().findings()).isEmpty();
    }

    @Test
    void decisionRacesARefundAndTheBooksHold() {
        var order = order();
        var review = suspects.review(inviter);
        var results = Race.run(
                8,
                i -> () -> i == 0
                        ? fair.console()
                                .post(
                                        "/api/console/orders/" + order + "/refunds",
                                        Map.of("reason", "returned"),
                                        Map.of("Idempotency-Key", Fair.key()))
                                .status()
                        : suspects.decide(fair.console(), "APPROVED", Suspects.id(review))
                                .status());
        assertThat(results).allMatch(Race.Result::done);
        outcome(suspects.decide(fair.console(), "REJECTED", Suspects.id(suspects.review(friend))));
        eventually(() -> assertThat(budget.view(campaign).free().minor()).isEqualTo(100_000));
        assertThat(available(inviter)).isZero();
        assertThat(ledger.verify().findings()).isEmpty();
    }

    @Test
    void sameDecisionAgainChangesNothingAndAnotherIsToldWhoDecided() {
        order();
        var review = suspects.review(inviter);
        for (int i = 0; i < 2; i++) {
            assertThat(outcome(suspects.decide(fair.console(), "APPROVED", Suspects.id(review)))
                            .path("state")
                            .asString())
                    .isEqualTo("APPROVED");
        }
        assertThat(audited(review)).hasSize(1);
        var late = outcome(suspects.decide(site.console("RISK"), "REJECTED", Suspects.id(review)));
        assertThat(late.path("problem").asString()).isEqualTo("risk.decided");
        assertThat(late.path("state").asString()).isEqualTo("APPROVED");
        assertThat(late.path("decidedBy").asString()).isNotEmpty();
    }

    @Test
    void sameCauseIsReviewedOnce() {
        transactions.run(() -> budget.reserve(campaign, "retry:" + friend.id(), Money.of(3000, "CNY")));
        var intent = new RewardIntent(
                "retry:" + friend.id(),
                campaign,
                1,
                inviter.id(),
                friend.id(),
                RewardPurpose.INVITER,
                RewardTerm.cash(Money.of(1000, "CNY")),
                "retry:" + friend.id(),
                clock.instant());
        for (int i = 0; i < 3; i++) {
            transactions.run(() -> rewards.hold(intent));
        }
        assertThat(suspects.reviewsOf(inviter)).hasSize(1);
        assertThat(budget.view(campaign).held().minor()).isEqualTo(1000);
    }

    @Test
    void badDecisionsChangeNothing() {
        order();
        var review = Suspects.id(suspects.review(inviter));
        var desk = fair.console();
        var path = "/api/console/risk/decisions";
        for (var body : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("reviews", List.of(), "verdict", "APPROVED", "note", "x"),
                Map.of("reviews", List.of(review), "verdict", "WITHDRAWN", "note", "x"),
                Map.of("reviews", List.of(review), "verdict", "MAYBE", "note", "x"),
                Map.of("reviews", List.of(review), "verdict", "APPROVED"),
                Map.of("reviews", List.of(review), "verdict", "APPROVED", "note", "  "),
                Map.of("reviews", List.of(review), "verdict", "APPROVED", "note", "x".repeat(501)),
                Map.of("reviews", "all", "verdict", "APPROVED", "note", "x"),
                Map.of("reviews", List.of("no id"), "verdict", "APPROVED", "note", "x"))) {
            assertThat(desk.post(path, body).status()).as(body.toString()).isEqualTo(400);
        }
        assertThat(outcome(suspects.decide(desk, "APPROVED", UUID.randomUUID()))
                        .path("problem")
                        .asString())
                .isEqualTo("risk.not_found");
        assertThat(suspects.decide(site.console("GROWTH"), "APPROVED", review).status())
                .isEqualTo(403);
        assertThat(suspects.decide(site.visitor(), "APPROVED", review).status()).isEqualTo(401);
        assertThat(suspects.review(inviter).path("state").asString()).isEqualTo("OPEN");

        var policy = desk.get("/api/console/risk/policy").ok().body();
        assertThat(desk.put("/api/console/risk/policy", Map.of("rewardsPerHour", -5))
                        .status())
                .isEqualTo(400);
        assertThat(desk.get("/api/console/risk/policy").ok().body()).isEqualTo(policy);
        assertThat(desk.get("/api/console/risk/reviews?state=NONE").status()).isEqualTo(400);
        assertThat(desk.get("/api/console/risk/reviews?cursor=rubbish").status())
                .isEqualTo(400);
    }
}
