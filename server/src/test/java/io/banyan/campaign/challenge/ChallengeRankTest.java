package io.banyan.campaign.challenge;

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
import io.banyan.kernel.timer.Timers;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Ledger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Prizes by rank: set aside for all, paid once in the order of the leaderboard, taken back when a refund undoes the place. */
@BanyanTest
class ChallengeRankTest {

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Challenges challenges;

    @Autowired
    private Budget budget;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Timers timers;

    @Autowired
    private TestClock clock;

    private Fair fair;
    private ImportedSku goods;

    @BeforeEach
    void open() {
        fair = new Fair(site, catalog, transactions);
        goods = fair.goods(2_000, 50);
    }

    private static Map<String, Object> cash(long minor) {
        return Map.of("kind", "CASH", "amount", Fair.cny(minor));
    }

    private static Map<String, Object> rank(int from, int to, Map<String, Object> reward) {
        return Map.of("from", from, "to", to, "reward", reward);
    }

    private static Map<String, Object> settings(long budget, int teamSize, List<Map<String, Object>> ranks) {
        var spec = new HashMap<String, Object>(Fair.common(budget));
        spec.putAll(Map.of(
                "mechanic",
                "CHALLENGE",
                "titleZh",
                "冲榜有奖",
                "titleEn",
                "To the top",
                "endsAt",
                "2099-01-01T00:00:00Z",
                "challenge",
                Map.of(
                        "goal",
                        Map.of("measure", "COUNT", "event", "ORDER_PAID"),
                        "teamSize",
                        teamSize,
                        "tiers",
                        List.of(Map.of("goal", 90, "reward", cash(100))),
                        "ranks",
                        ranks,
                        "freezeDays",
                        7)));
        return spec;
    }

    private Site.Person joined(UUID campaign) {
        var person = fair.shopper();
        person.browser()
                .post("/api/challenges/" + campaign + "/entries", Map.of(), Map.of("Idempotency-Key", Fair.key()))
                .ok();
        return person;
    }

    private String bought(Site.Person person, UUID campaign, int progress) {
        var order = fair.ordered(person.browser(), goods);
        fair.pay(person.browser(), order);
        eventually(() -> assertThat(person.browser()
                        .get("/api/challenges/" + campaign)
                        .ok()
                        .body()
                        .path("mine")
                        .path("progress")
                        .asInt())
                .isEqualTo(progress));
        return order;
    }

    private long frozen(Site.Person person) {
        return fair.wallet(person).path("frozen").path("minor").asLong();
    }

    private void refund(String order) {
        fair.console()
                .post(
                        "/api/console/orders/" + order + "/refunds",
                        Map.of("reason", "changed mind"),
                        Map.of("Idempotency-Key", Fair.key()))
                .ok();
    }

    private void end(UUID campaign) {
        fair.move(campaign, "ENDED");
        eventually(() ->
                assertThat(timers.dueAt(Challenges.CLOSE, campaign.toString())).isPresent());
        clock.advance(Challenges.GRACE.plusMinutes(1));
    }

    @Test
    void prizesArePaidOnceByTheLeaderboardAndARefundTakesOneBackWithoutAnybodyMovingUp() {
        var campaign = fair.running(settings(10_000, 1, List.of(rank(1, 1, cash(1_000)), rank(2, 4, cash(500)))));
        var first = joined(campaign);
        assertThat(budget.view(campaign).reserved().minor())
                .as("all prizes, and the goal of one")
                .isEqualTo(1_000 + 3 * 500 + 100);
        var second = joined(campaign);
        var third = joined(campaign);
        var idle = joined(campaign);
        var early = bought(second, campaign, 1);
        var late = bought(third, campaign, 1);
        bought(first, campaign, 1);
        var last = bought(first, campaign, 2);
        end(campaign);
        var answers = Race.run(8, i -> () -> {
            transactions.run(() -> challenges.close(campaign));
            return true;
        });
        assertThat(answers).allMatch(new Race.Result.Done<>(true)::equals);
        eventually(() -> assertThat(List.of(frozen(first), frozen(second), frozen(third), frozen(idle)))
                .containsExactly(1_000L, 500L, 500L, 0L));
        eventually(() -> assertThat(budget.view(campaign).reserved().minor()).isZero());
        assertThat(budget.view(campaign).held().minor()).isEqualTo(2_000);
        var view = first.browser().get("/api/challenges/" + campaign).ok().body();
        assertThat(view.path("rankingFinal").asBoolean()).isTrue();
        assertThat(view.path("prizes").path(1).path("to").asInt()).isEqualTo(4);

        refund(last);
        refund(early);
        eventually(() ->
                assertThat(frozen(second)).as("nothing is left of the place").isZero());
        assertThat(frozen(first))
                .as("later than the third now, and no longer first")
                .isZero();
        assertThat(frozen(third)).as("nobody moves up").isEqualTo(500);
        refund(late);
        eventually(() -> assertThat(frozen(third)).isZero());
        eventually(() -> assertThat(budget.view(campaign).free().minor()).isEqualTo(10_000));
        fair.move(campaign, "SETTLED");
        assertThat(ledger.verify().findings()).isEmpty();
    }

    @Test
    void everyMemberOfATeamGetsThePrizeAlsoWhenItIsAGift() {
        var prize = fair.goods(3_900, 9);
        var reward = Map.<String, Object>of(
                "kind", "GIFT", "amount", Fair.cny(3_900), "itemId", prize.skuId(), "validDays", 30);
        var campaign = fair.running(settings(50_000, 3, List.of(rank(1, 2, reward))));
        var leader = joined(campaign);
        assertThat(budget.view(campaign).reserved().minor()).isEqualTo(2 * 3 * 3_900 + 100);
        var team = leader.browser()
                .get("/api/challenges/" + campaign)
                .ok()
                .body()
                .path("mine")
                .path("id")
                .asString();
        var member = fair.shopper();
        member.browser()
                .post(
                        "/api/challenges/" + campaign + "/entries",
                        Map.of("teamId", team),
                        Map.of("Idempotency-Key", Fair.key()))
                .ok();
        bought(member, campaign, 1);
        end(campaign);
        eventually(() -> assertThat(budget.view(campaign).held().minor()).isEqualTo(2 * 3_900));
        clock.advance(Duration.ofDays(8));
        for (var one : List.of(leader, member)) {
            eventually(() -> assertThat(one.browser()
                            .get("/api/coupons?limit=5&shelf=USABLE")
                            .ok()
                            .text())
                    .contains(prize.skuId().toString()));
        }
    }

    @Test
    void whatCannotBePaidOrChangesWhatPeopleStriveForIsRefused() {
        var good = List.of(rank(1, 1, cash(1_000)), rank(2, 4, cash(500)));
        assertThat(problems(settings(2_600, 1, good))).isEmpty();
        assertThat(problems(settings(2_599, 1, good))).containsExactly("budget");
        assertThat(problems(settings(90_000, 1, List.of(rank(2, 3, cash(1))))))
                .containsExactly("challenge.ranks[0].from");
        assertThat(problems(settings(90_000, 1, List.of(rank(1, 0, cash(1)), rank(1, 101, cash(0))))))
                .containsExactly("challenge.ranks[0].to", "challenge.ranks[1].to", "challenge.ranks[1].reward.amount");
        var endless = settings(90_000, 1, good);
        endless.remove("endsAt");
        assertThat(problems(endless)).containsExactly("endsAt");
        var many = new ArrayList<Map<String, Object>>();
        IntStream.rangeClosed(1, 11).forEach(i -> many.add(rank(i, i, cash(1))));
        assertThat(problems(settings(90_000, 1, many))).containsExactly("challenge.ranks");

        var campaign = fair.running(settings(90_000, 1, good));
        var path = "/api/console/campaigns/" + campaign;
        var version =
                fair.console().get(path).ok().body().path("row").path("version").asInt();
        var change = fair.console()
                .put(
                        path,
                        settings(90_000, 1, List.of(rank(1, 1, cash(2)))),
                        Map.of("If-Match", "\"" + version + "\""));
        assertThat(change.status()).isGreaterThanOrEqualTo(400);
        assertThat(change.text()).contains("challenge.ranks");
    }

    private List<String> problems(Map<String, Object> settings) {
        return fair.console()
                .post("/api/console/campaigns/cost", settings)
                .ok()
                .body()
                .path("problems")
                .findValuesAsString("field");
    }
}
