package io.banyan.campaign.split;

import static io.banyan.Eventually.eventually;
import static io.banyan.campaign.split.SplitFair.open;
import static io.banyan.campaign.split.SplitFair.opened;
import static io.banyan.campaign.split.SplitFair.packet;
import static io.banyan.campaign.split.SplitFair.settings;
import static io.banyan.campaign.split.SplitFair.take;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.campaign.Fair;
import io.banyan.campaign.budget.Budget;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Ledger;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class SplitTest {

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Budget budget;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TestClock clock;

    private Fair fair;

    @BeforeEach
    void begin() {
        fair = new Fair(site, catalog, transactions);
    }

    private void booksAreRight(UUID campaign) {
        assertThat(budget.view(campaign).free().isNegative()).isFalse();
        assertThat(ledger.verify().findings()).isEmpty();
    }

    @Test
    void ofTwentyWhoReachForFivePartsFiveGetThemAndTheyAddUp() {
        var campaign = fair.running(settings(10_000, 1_000, 5, Map.of()));
        var owner = site.signUp();
        var id = opened(owner.browser(), campaign);
        assertThat(budget.view(campaign).reserved().minor()).isEqualTo(1_000);
        var friends = IntStream.range(0, 20).mapToObj(i -> site.signUp()).toList();
        var answers = Race.run(20, i -> () -> take(friends.get(i).browser(), id)).stream()
                .map(result -> ((Race.Result.Done<Browser.Answer>) result).value())
                .toList();
        var taken = answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(taken).hasSize(5);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allMatch(answer -> answer.problem().equals("packet.empty"));
        assertThat(taken.stream()
                        .mapToLong(answer ->
                                answer.body().path("amount").path("minor").asLong())
                        .sum())
                .isEqualTo(1_000);
        var seen = packet(owner.browser(), id);
        assertThat(seen.path("state").asString()).isEqualTo("EMPTIED");
        assertThat(seen.path("parts").size()).isEqualTo(5);
        eventually(() -> assertThat(budget.view(campaign).granted().minor()).isEqualTo(1_000));
        assertThat(budget.view(campaign).reserved().minor()).isZero();
        var winner = IntStream.range(0, 20)
                .filter(i -> answers.get(i).status() == 200)
                .findFirst()
                .orElseThrow();
        assertThat(fair.wallet(friends.get(winner))
                        .path("available")
                        .path("minor")
                        .asLong())
                .isEqualTo(
                        answers.get(winner).body().path("amount").path("minor").asLong());
        eventually(() -> {
            var board = fair.console()
                    .get("/api/console/campaigns/" + campaign + "/board")
                    .ok()
                    .body();
            assertThat(board.path("participants").asInt()).isEqualTo(6);
            assertThat(board.path("newParticipants").asInt()).isEqualTo(5);
            assertThat(board.path("steps").path(1).path("count").asInt()).isEqualTo(5);
        });
        booksAreRight(campaign);
    }

    @Test
    void repeatingGivesTheFirstAnswerAndNobodyTakesTwoParts() {
        var campaign = fair.running(settings(10_000, 1_000, 5, Map.of()));
        var owner = site.signUp().browser();
        var key = Fair.key();
        var id = open(owner, campaign, key).ok().body().path("id").asString();
        assertThat(open(owner, campaign, key).ok().body().path("id").asString()).isEqualTo(id);
        assertThat(budget.view(campaign).reserved().minor()).isEqualTo(1_000);
        var friend = site.signUp().browser();
        var takeKey = Fair.key();
        var amounts = Race.run(6, i -> () -> take(friend, id, takeKey)).stream()
                .map(result -> ((Race.Result.Done<Browser.Answer>) result).value())
                .map(answer -> answer.ok().body().path("amount").path("minor").asLong())
                .distinct()
                .toList();
        assertThat(amounts).hasSize(1);
        assertThat(Race.run(6, i -> () -> take(friend, id)))
                .allMatch(result -> ((Race.Result.Done<Browser.Answer>) result)
                        .value()
                        .problem()
                        .equals("packet.taken_before"));
        assertThat(packet(friend, id).path("left").asInt()).isEqualTo(4);
        take(owner, id).ok();
        assertThat(packet(owner, id).path("left").asInt()).isEqualTo(3);
        booksAreRight(campaign);
    }

    @Test
    void whatNobodyTakesReturnsToTheBudgetOnce() {
        var campaign = fair.running(settings(10_000, 1_000, 5, Map.of("draw", "EQUAL")));
        var owner = site.signUp().browser();
        var id = opened(owner, campaign);
        take(site.signUp().browser(), id).ok();
        var late = site.signUp().browser();
        clock.advance(Duration.ofHours(2).plusSeconds(1));
        eventually(() -> assertThat(packet(owner, id).path("state").asString()).isEqualTo("EXPIRED"));
        assertThat(budget.view(campaign).free().minor()).isEqualTo(9_800);
        assertThat(take(late, id).problem()).isEqualTo("packet.over");
        fair.move(campaign, "ENDED");
        eventually(() -> assertThat(budget.view(campaign).held().minor()).isZero());
        fair.move(campaign, "SETTLED");
        assertThat(budget.view(campaign).funded().minor()).isEqualTo(200);
        booksAreRight(campaign);
    }

    @Test
    void aPaidOrderGivesTheRightToOnePacketAndItsRefundTakesAllPartsBack() {
        var goods = fair.goods(5_000, 9);
        var campaign = fair.running(settings(
                10_000, 1_000, 3, Map.of("trigger", "PAID_ORDER", "freezeDays", 7, "minimumOrder", Fair.cny(4_000))));
        var buyer = fair.shopper();
        assertThat(open(buyer.browser(), campaign, Fair.key()).problem()).isEqualTo("packet.no_order");
        var order = fair.ordered(buyer.browser(), goods);
        fair.pay(buyer.browser(), order);
        eventually(() -> assertThat(buyer.browser()
                        .get("/api/campaigns/" + campaign + "/split")
                        .ok()
                        .body()
                        .path("rights")
                        .asInt())
                .isEqualTo(1));
        var racers = Race.run(5, i -> () -> open(buyer.browser(), campaign, Fair.key()));
        var ids = racers.stream()
                .map(result -> ((Race.Result.Done<Browser.Answer>) result).value())
                .filter(answer -> answer.status() == 200)
                .map(answer -> answer.body().path("id").asString())
                .toList();
        assertThat(ids).hasSize(1);
        take(site.signUp().browser(), ids.getFirst()).ok();
        assertThat(budget.view(campaign).held().isPositive()).isTrue();
        fair.console()
                .post(
                        "/api/console/orders/" + order + "/refunds",
                        Map.of("reason", "broken"),
                        Map.of("Idempotency-Key", Fair.key()))
                .ok();
        eventually(() -> assertThat(budget.view(campaign).free().minor()).isEqualTo(10_000));
        assertThat(packet(buyer.browser(), ids.getFirst()).path("state").asString())
                .isEqualTo("UNDONE");
        assertThat(take(site.signUp().browser(), ids.getFirst()).problem()).isEqualTo("packet.over");
        booksAreRight(campaign);
    }

    @Test
    void capsAndBudgetStopNewPacketsNotTheirTakers() {
        var campaign = fair.running(settings(2_500, 1_000, 2, Map.of()));
        var owner = site.signUp().browser();
        var first = opened(owner, campaign);
        opened(owner, campaign);
        assertThat(open(owner, campaign, Fair.key()).problem()).isEqualTo("campaign.closed.person");
        assertThat(open(site.signUp().browser(), campaign, Fair.key()).problem())
                .isEqualTo("campaign.closed.budget");
        take(site.signUp().browser(), first).ok();
        fair.move(campaign, "PAUSED");
        assertThat(take(site.signUp().browser(), first).problem()).isEqualTo("campaign.closed.paused");
        fair.move(campaign, "ENDED");
        take(site.signUp().browser(), first).ok();
        booksAreRight(campaign);
    }
}
