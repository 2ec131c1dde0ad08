package io.banyan.campaign.lottery;

import static io.banyan.Eventually.eventually;
import static io.banyan.campaign.lottery.LotteryFair.awaitChances;
import static io.banyan.campaign.lottery.LotteryFair.draw;
import static io.banyan.campaign.lottery.LotteryFair.prize;
import static io.banyan.campaign.lottery.LotteryFair.seen;
import static io.banyan.campaign.lottery.LotteryFair.settings;
import static io.banyan.campaign.lottery.LotteryFair.signIn;
import static io.banyan.campaign.lottery.LotteryFair.task;
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
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@BanyanTest
class LotteryTest {

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
    void ofManyDrawsAtOncePrizesAreNeverOverdrawnAndAnybodyCanCheckAllOfThem() {
        var lottery = fair.running(settings(
                5_000,
                List.of(prize("Great", 1, 200_000, 2_000), prize("Small", 4, 300_000, 500)),
                List.of(task("SIGN_IN", 4, 1))));
        var people = IntStream.range(0, 8).mapToObj(i -> site.signUp()).toList();
        people.forEach(person -> signIn(person.browser(), lottery, Fair.key()).ok());
        people.forEach(person -> awaitChances(person.browser(), lottery, 4));
        var hash = seen(people.getFirst().browser(), lottery).path("seedHash").asString();
        assertThat(seen(people.getFirst().browser(), lottery).has("seed")).isFalse();
        var answers = Race.run(40, i -> () -> draw(people.get(i % 8).browser(), lottery, Fair.key()));
        var made = answers.stream()
                .map(result -> ((Race.Result.Done<Browser.Answer>) result).value())
                .filter(answer -> answer.status() == 200)
                .count();
        assertThat(answers.stream()
                        .map(result -> ((Race.Result.Done<Browser.Answer>) result).value())
                        .filter(answer -> answer.status() != 200)
                        .map(Browser.Answer::problem))
                .allMatch(problem -> problem.equals("lottery.no_chance") || problem.equals("lottery.all_won"));
        assertThat(made).isLessThanOrEqualTo(32);

        fair.move(lottery, "ENDED");
        var proof = people.getFirst()
                .browser()
                .get("/api/lotteries/" + lottery + "/proof")
                .ok()
                .body();
        assertThat(proof.path("seedHash").asString()).isEqualTo(hash);
        assertThat(proof.path("draws").size()).isEqualTo(made);
        recomputed(lottery, proof);
        var view = budget.view(lottery);
        assertThat(view.reserved().minor()).isZero();
        assertThat(view.held().plus(view.granted()).minor()).isLessThanOrEqualTo(4_000);
        assertThat(view.held().minor()).isEqualTo(worthOfWins(proof));
        booksAreRight(lottery);
        eventually(() -> {
            var board = fair.console()
                    .get("/api/console/campaigns/" + lottery + "/board")
                    .ok()
                    .body();
            assertThat(board.path("steps").path(1).path("count").asLong()).isEqualTo(made);
            assertThat(board.path("participants").asInt()).isLessThanOrEqualTo(8);
        });
    }

    /** As the script and the page do: every ticket from seed, number and participant; a hit wins while there is stock. */
    private static void recomputed(UUID lottery, JsonNode proof) {
        var seed = HexFormat.of().parseHex(proof.path("seed").asString());
        assertThat(LotteryDraw.hash(seed)).isEqualTo(proof.path("seedHash").asString());
        var odds = proof.path("prizes").findValues("odds").stream()
                .map(JsonNode::asInt)
                .toList();
        var won = new HashMap<Integer, Integer>();
        long number = 0;
        for (var draw : proof.path("draws")) {
            assertThat(draw.path("number").asLong()).isEqualTo(++number);
            var ticket = LotteryDraw.ticket(
                    seed, lottery, number, draw.path("participant").asString());
            assertThat(draw.path("ticket").asInt()).isEqualTo(ticket);
            var prize = LotteryDraw.prize(ticket, odds);
            var wins = prize != null
                    && won.getOrDefault(prize, 0)
                            < proof.path("prizes").path(prize).path("stock").asInt();
            if (wins) {
                won.merge(prize, 1, Integer::sum);
            }
            assertThat(draw.path("won").asBoolean()).isEqualTo(wins);
        }
    }

    private static long worthOfWins(JsonNode proof) {
        long worth = 0;
        for (var draw : proof.path("draws")) {
            if (draw.path("won").asBoolean()) {
                worth += draw.path("prize").asInt() == 0 ? 2_000 : 500;
            }
        }
        return worth;
    }

    @Test
    void aSureLotteryGivesAllItsPrizesKeepsTheChanceAfterwardsAndPaysThem() {
        var lottery = fair.running(
                settings(1_000, List.of(prize("Sure", 2, 1_000_000, 500)), List.of(task("SIGN_IN", 3, 1))));
        var person = site.signUp();
        signIn(person.browser(), lottery, Fair.key()).ok();
        awaitChances(person.browser(), lottery, 3);
        var key = Fair.key();
        var first = draw(person.browser(), lottery, key).ok().body();
        assertThat(first.path("won").asBoolean()).isTrue();
        assertThat(draw(person.browser(), lottery, key).ok().body()).isEqualTo(first);
        awaitChances(person.browser(), lottery, 2);
        draw(person.browser(), lottery, Fair.key()).ok();
        assertThat(draw(person.browser(), lottery, Fair.key()).problem()).isEqualTo("lottery.all_won");
        awaitChances(person.browser(), lottery, 1);
        assertThat(seen(person.browser(), lottery).path("winners").size()).isEqualTo(2);
        clock.advance(Duration.ofDays(8));
        eventually(() -> assertThat(budget.view(lottery).granted().minor()).isEqualTo(1_000));
        fair.move(lottery, "ENDED");
        fair.move(lottery, "SETTLED");
        booksAreRight(lottery);
    }

    @Test
    void tasksEarnChancesOnceForEachCauseAndARefundTakesThemBack() {
        var goods = fair.goods(2_000, 5);
        var lottery = fair.running(settings(
                10_000,
                List.of(prize("Rare", 1, 1, 1_000)),
                List.of(task("SIGN_IN", 1, 1), task("SHARE_OPENED", 2, 2), task("PAID_ORDER", 3, 1))));
        var person = fair.shopper();
        var browser = person.browser();
        assertThat(Race.run(6, i -> () -> signIn(browser, lottery, Fair.key()).status()))
                .filteredOn(status -> status.equals(new Race.Result.Done<>(200)))
                .hasSize(1);
        assertThat(signIn(browser, lottery, Fair.key()).problem()).isEqualTo("lottery.done_today");
        awaitChances(browser, lottery, 1);

        var code = browser.post(
                        "/api/shares", Map.of("target", Map.of("kind", "CAMPAIGN", "id", lottery), "channel", "LINK"))
                .ok()
                .body()
                .path("code")
                .asString();
        browser.post("/api/shares/" + code + "/opened", null).ok();
        for (int i = 0; i < 4; i++) {
            var visitor = site.visitor();
            visitor.post("/api/shares/" + code + "/opened", null).ok();
            visitor.post("/api/shares/" + code + "/opened", null).ok();
        }
        awaitChances(browser, lottery, 1 + 2 * 2);

        var order = fair.ordered(browser, goods);
        fair.pay(browser, order);
        awaitChances(browser, lottery, 5 + 3);
        fair.console()
                .post(
                        "/api/console/orders/" + order + "/refunds",
                        Map.of("reason", "broken"),
                        Map.of("Idempotency-Key", Fair.key()))
                .ok();
        awaitChances(browser, lottery, 5);
        fair.move(lottery, "ENDED");
        booksAreRight(lottery);
    }

    @Test
    void oddsStockAndHashArePublishedBeforeTheStartAndStay() {
        var startsAt = clock.instant().plus(Duration.ofHours(1));
        var spec = settings(10_000, List.of(prize("Good", 5, 1_000, 1_000)), List.of(task("SIGN_IN", 1, 1)));
        spec.put("startsAt", startsAt.toString());
        var drafted = fair.console().post("/api/console/campaigns", spec).ok().body();
        var lottery = UUID.fromString(drafted.path("row").path("id").asString());
        var visitor = site.visitor();
        assertThat(visitor.get("/api/lotteries/" + lottery).problem()).isEqualTo("lottery.not_found");
        List.of("IN_REVIEW", "APPROVED", "SCHEDULED").forEach(state -> fair.move(lottery, state));
        var before = seen(visitor, lottery);
        assertThat(before.path("state").asString()).isEqualTo("SCHEDULED");
        assertThat(before.path("canDraw").asBoolean()).isFalse();
        assertThat(before.path("seedHash").asString()).hasSize(64);
        var person = site.signUp().browser();
        assertThat(draw(person, lottery, Fair.key()).problem()).isEqualTo("campaign.closed.not_started");
        fair.move(lottery, "RUNNING");
        assertThat(seen(visitor, lottery).path("seedHash")).isEqualTo(before.path("seedHash"));

        var row = fair.console()
                .get("/api/console/campaigns/" + lottery)
                .ok()
                .body()
                .path("row");
        var changed = settings(10_000, List.of(prize("Good", 5, 999, 1_000)), List.of(task("SIGN_IN", 1, 1)));
        var refused = fair.console()
                .put(
                        "/api/console/campaigns/" + lottery,
                        changed,
                        Map.of("If-Match", "\"" + row.path("version").asInt() + "\""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("fields").findValuesAsString("field")).contains("lottery.prizes");
        assertThat(seen(visitor, lottery).path("prizes").path(0).path("odds").asInt())
                .isEqualTo(1_000);
        assertThat(draw(person, lottery, Fair.key()).problem()).isEqualTo("lottery.no_chance");
    }
}
