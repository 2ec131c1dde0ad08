package io.banyan.campaign.challenge;

import static io.banyan.Eventually.eventually;
import static io.banyan.campaign.challenge.ChallengeFair.cash;
import static io.banyan.campaign.challenge.ChallengeFair.challenge;
import static io.banyan.campaign.challenge.ChallengeFair.code;
import static io.banyan.campaign.challenge.ChallengeFair.join;
import static io.banyan.campaign.challenge.ChallengeFair.mine;
import static io.banyan.campaign.challenge.ChallengeFair.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.campaign.Fair;
import io.banyan.campaign.ShareOpened;
import io.banyan.campaign.share.ShareChannel;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.journal.Journal;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Ledger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class ChallengeTest {

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Journal journal;

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

    private long reserved(UUID campaign) {
        return fair.console()
                .get("/api/console/campaigns/" + campaign + "/board")
                .ok()
                .body()
                .path("budget")
                .path("reserved")
                .path("minor")
                .asLong();
    }

    private long frozen(Site.Person person) {
        return fair.wallet(person).path("frozen").path("minor").asLong();
    }

    @Test
    void ordersReachTiersAndTheirRefundTakesProgressAndRewardsBack() {
        var campaign = fair.running(challenge("SUM", "ORDER_PAID", 1, 7, List.of(cash(2_000, 300), cash(5_000, 700))));
        var goods = fair.goods(2_990, 20);
        var person = fair.shopper();
        join(person.browser(), campaign, Map.of()).ok();
        assertThat(reserved(campaign)).isEqualTo(1_000);
        var first = fair.ordered(person.browser(), goods);
        fair.pay(person.browser(), first);
        eventually(
                Duration.ofSeconds(2),
                () -> assertThat(mine(person.browser(), campaign)
                                .path("progress")
                                .asLong())
                        .isEqualTo(2_990));
        assertThat(frozen(person)).isEqualTo(300);
        var second = fair.ordered(person.browser(), goods);
        fair.pay(person.browser(), second);
        eventually(() -> assertThat(frozen(person)).isEqualTo(1_000));
        assertThat(mine(person.browser(), campaign).path("reached").asInt()).isEqualTo(2);
        refund(first);
        eventually(() -> assertThat(
                        mine(person.browser(), campaign).path("progress").asLong())
                .isEqualTo(2_990));
        assertThat(frozen(person)).isEqualTo(300);
        eventually(() -> assertThat(reserved(campaign))
                .as("the second tier can be reached again")
                .isEqualTo(700));
        fair.pay(person.browser(), fair.ordered(person.browser(), goods));
        eventually(() -> assertThat(frozen(person)).isEqualTo(1_000));
        assertThat(ledger.verify().findings()).isEmpty();
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
    void aStreakOfCheckInsEarnsABadge() {
        var badge = fair.console()
                .post("/api/console/badges", Map.of("nameZh", "连签达人", "nameEn", "Daily guest", "symbol", "🏅"))
                .ok()
                .body()
                .path("id")
                .asString();
        var reward = Map.of("kind", "BADGE", "amount", Fair.cny(0), "itemId", badge);
        var campaign =
                fair.running(challenge("STREAK", "CHECK_IN", 1, 0, List.of(Map.of("goal", 2, "reward", reward))));
        var person = fair.shopper();
        var path = "/api/challenges/" + campaign + "/check-ins";
        assertThat(code(person.browser().post(path, null))).isEqualTo("challenge.not_in");
        join(person.browser(), campaign, Map.of()).ok();
        var answers = Race.run(10, i -> () -> person.browser().post(path, null).status());
        assertThat(answers).allMatch(new Race.Result.Done<>(200)::equals);
        assertThat(mine(person.browser(), campaign).path("progress").asLong()).isEqualTo(1);
        assertThat(mine(person.browser(), campaign).path("checkedInToday").asBoolean())
                .isTrue();
        clock.advance(Duration.ofDays(1));
        var next = fair.shopper();
        assertThat(view(next.browser(), campaign)
                        .path("leaderboard")
                        .path(0)
                        .path("progress")
                        .asLong())
                .isEqualTo(1);
        var again = site.signUp();
        assertThat(code(again.browser().post(path, null))).isEqualTo("challenge.not_in");
        eventually(() -> {
            var after = person.browser().post(path, null);
            assertThat(after.ok().body().path("mine").path("progress").asLong()).isEqualTo(2);
        });
        eventually(() -> assertThat(person.browser()
                        .get("/api/me/badges")
                        .ok()
                        .body()
                        .path(0)
                        .path("badge")
                        .path("id")
                        .asString())
                .isEqualTo(badge));
    }

    @Test
    void theLastPlaceOfATeamGoesToOneAndAllOfItAreRewarded() {
        var campaign = fair.running(challenge("COUNT", "SHARE_OPENED", 2, 0, List.of(cash(2, 500))));
        var leader = fair.shopper();
        var team = join(leader.browser(), campaign, Map.of())
                .ok()
                .body()
                .path("mine")
                .path("id")
                .asString();
        assertThat(leader.browser()
                        .get("/api/challenge-teams/" + team)
                        .ok()
                        .body()
                        .path("mine")
                        .path("id")
                        .asString())
                .isEqualTo(team);
        var racers = new ArrayList<Site.Person>();
        for (int i = 0; i < 5; i++) {
            racers.add(fair.shopper());
        }
        var answers = Race.run(
                5,
                i -> () -> join(racers.get(i).browser(), campaign, Map.of("teamId", team))
                        .status());
        assertThat(answers).filteredOn(new Race.Result.Done<>(200)::equals).hasSize(1);
        var mate = racers.get(answers.indexOf(new Race.Result.Done<>(200)));
        var out = racers.get(answers.indexOf(new Race.Result.Done<>(409)));
        assertThat(code(join(out.browser(), campaign, Map.of("teamId", team)))).isEqualTo("challenge.team_full");
        assertThat(code(join(mate.browser(), campaign, Map.of()))).isEqualTo("challenge.already_in");
        opened(leader.id(), "v1", Duration.ZERO);
        opened(mate.id(), "v2", Duration.ZERO);
        opened(mate.id(), "v2", Duration.ZERO);
        eventually(() -> assertThat(
                        mine(leader.browser(), campaign).path("progress").asLong())
                .isEqualTo(2));
        for (var person : List.of(leader, mate)) {
            eventually(() -> assertThat(
                            fair.wallet(person).path("available").path("minor").asLong())
                    .isEqualTo(500));
        }
    }

    private final Map<UUID, UUID> shares = new HashMap<>();

    private void opened(UUID sharer, String visitor, Duration ago) {
        var share = shares.computeIfAbsent(sharer, any -> UUID.randomUUID());
        transactions.run(() -> journal.append(new ShareOpened(
                share,
                sharer,
                null,
                ShareChannel.LINK,
                visitor,
                null,
                clock.instant().minus(ago))));
    }

    @Test
    void lateEventsCountByWhenTheyHappenedAndWhatIsNotReachedGoesBack() {
        var campaign = fair.running(challenge("COUNT", "SHARE_OPENED", 1, 0, List.of(cash(3, 500))));
        var person = fair.shopper();
        join(person.browser(), campaign, Map.of()).ok();
        clock.advance(Duration.ofHours(2));
        opened(person.id(), "before-joining", Duration.ofHours(3));
        opened(person.id(), "one", Duration.ofHours(1));
        fair.move(campaign, "ENDED");
        opened(person.id(), "late", Duration.ofMinutes(30));
        clock.advance(Duration.ofMinutes(10));
        opened(person.id(), "after-the-end", Duration.ZERO);
        var reader = site.visitor();
        eventually(() -> assertThat(view(reader, campaign)
                        .path("leaderboard")
                        .path(0)
                        .path("progress")
                        .asLong())
                .isEqualTo(2));
        assertThat(reserved(campaign)).isEqualTo(500);
        clock.advance(Duration.ofDays(1));
        eventually(() -> assertThat(reserved(campaign)).isZero());
        fair.move(campaign, "SETTLED");
    }

    @Test
    void equalProgressRanksByWhoWasThereFirst() {
        var campaign = fair.running(challenge("COUNT", "SHARE_OPENED", 1, 0, List.of(cash(100, 500))));
        var people = List.of(fair.shopper(), fair.shopper(), fair.shopper());
        people.forEach(person -> join(person.browser(), campaign, Map.of()).ok());
        clock.advance(Duration.ofHours(1));
        var reader = site.visitor();
        opened(people.get(0).id(), "a", Duration.ofMinutes(10));
        opened(people.get(1).id(), "b", Duration.ofMinutes(20));
        opened(people.get(2).id(), "c", Duration.ofMinutes(5));
        opened(people.get(2).id(), "d", Duration.ofMinutes(4));
        eventually(() -> {
            var ranks = view(reader, campaign).path("leaderboard");
            assertThat(ranks).hasSize(3);
            assertThat(ranks.path(0).path("progress").asLong()).isEqualTo(2);
            assertThat(ranks.path(1).path("avatarUrl").asString())
                    .contains(people.get(1).id().toString());
            assertThat(ranks.path(2).path("avatarUrl").asString())
                    .contains(people.get(0).id().toString());
        });
    }
}
