package io.banyan.campaign.notice;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.campaign.Fair;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.ImportedSku;
import io.banyan.kernel.journal.JournalControl;
import io.banyan.kernel.timer.Timers;
import io.banyan.kernel.transaction.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@BanyanTest
class NoticesTest {

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JournalControl journal;

    @Autowired
    private Timers timers;

    @Autowired
    private TestClock clock;

    private Fair fair;
    private ImportedSku goods;

    @BeforeEach
    void open() {
        fair = new Fair(site, catalog, transactions);
        goods = fair.goods(2990, 50);
    }

    private static List<JsonNode> of(Browser browser, String kind) {
        return browser.get("/api/me/notices?limit=100").ok().body().path("items").values().stream()
                .filter(notice -> notice.path("kind").asString().equals(kind))
                .toList();
    }

    private static int unread(Browser browser) {
        return browser.get("/api/me/notices/unread").ok().body().path("count").asInt();
    }

    private void everythingIsTold() {
        eventually(() -> assertThat(journal.status())
                .filteredOn(status ->
                        status.name().equals(Telling.NAME) || status.name().equals("campaign.group_buy"))
                .allMatch(status -> status.lag() == 0 && status.parked() == 0));
    }

    private void remindAgain(String group) {
        transactions.run(() -> timers.schedule("campaign.group_remind", group, clock.instant(), null));
        eventually(
                () -> assertThat(timers.dueAt("campaign.group_remind", group)).isEmpty());
    }

    @Test
    void reminderComesOnceHoweverOftenItIsDue() {
        var campaign = fair.running(Fair.groupBuy(goods, 1_000_000, 3, 1990));
        var leader = fair.shopper().browser();
        var group =
                fair.take(leader, goods, campaign, null, null).path("groupId").asString();
        assertThat(of(leader, "GROUP_CLOSING")).isEmpty();
        clock.advance(Duration.ofMinutes(91));
        eventually(() -> assertThat(of(leader, "GROUP_CLOSING")).hasSize(1));
        var reminder = of(leader, "GROUP_CLOSING").getFirst();
        assertThat(reminder.path("groupId").asString()).isEqualTo(group);
        assertThat(reminder.path("campaignTitleEn").asString()).isEqualTo("Tea together");
        assertThat(reminder.path("campaignTitleZh").asString()).isEqualTo("好茶一起拼");
        assertThat(reminder.path("productTitle").asString()).startsWith("West Lake tea");
        assertThat(reminder.path("missing").asInt()).isEqualTo(2);
        assertThat(reminder.path("expiresAt").asString())
                .isEqualTo(fair.group(leader, group).path("expiresAt").asString());

        remindAgain(group);
        journal.replay(Telling.NAME, 0);
        everythingIsTold();
        assertThat(of(leader, "GROUP_CLOSING")).hasSize(1);

        fair.take(fair.shopper().browser(), goods, campaign, group, null);
        eventually(() -> assertThat(of(leader, "FRIEND_JOINED")).hasSize(1));
        assertThat(of(leader, "FRIEND_JOINED").getFirst().path("friend").asString())
                .isNotEmpty();
        assertThat(of(leader, "GROUP_CLOSING").getFirst().path("missing").asInt())
                .isEqualTo(1);
    }

    @Test
    void reminderOfACompleteGroupIsNotShownNotEvenWhenAllIsToldAgain() {
        var campaign = fair.running(Fair.groupBuy(goods, 1_000_000, 2, 1990));
        var leader = fair.shopper().browser();
        var group =
                fair.take(leader, goods, campaign, null, null).path("groupId").asString();
        clock.advance(Duration.ofMinutes(91));
        eventually(() -> assertThat(of(leader, "GROUP_CLOSING")).hasSize(1));
        var friend = fair.shopper().browser();
        fair.take(friend, goods, campaign, group, null);
        for (var member : List.of(leader, friend)) {
            eventually(() -> assertThat(of(member, "GROUP_COMPLETED")).hasSize(1));
            assertThat(of(member, "GROUP_CLOSING")).isEmpty();
        }
        remindAgain(group);
        journal.replay(Telling.NAME, 0);
        everythingIsTold();
        assertThat(of(leader, "GROUP_CLOSING")).isEmpty();
        assertThat(of(leader, "GROUP_COMPLETED")).hasSize(1);
        assertThat(of(friend, "FRIEND_JOINED")).isEmpty();
    }

    @Test
    void whoLeavesIsRemindedNoMoreAndTheOthersLackOneMore() {
        var campaign = fair.running(Fair.groupBuy(goods, 1_000_000, 3, 1990));
        var leader = fair.shopper().browser();
        var group =
                fair.take(leader, goods, campaign, null, null).path("groupId").asString();
        var member = fair.shopper().browser();
        fair.take(member, goods, campaign, group, null);
        clock.advance(Duration.ofMinutes(91));
        eventually(() -> assertThat(of(member, "GROUP_CLOSING")).hasSize(1));
        assertThat(of(leader, "GROUP_CLOSING").getFirst().path("missing").asInt())
                .isEqualTo(1);
        member.post("/api/groups/" + group + "/withdraw", null, Map.of("Idempotency-Key", Fair.key()))
                .ok();
        eventually(() -> assertThat(of(member, "GROUP_CLOSING")).isEmpty());
        assertThat(of(leader, "GROUP_CLOSING").getFirst().path("missing").asInt())
                .isEqualTo(2);
        assertThat(of(member, "GROUP_FAILED")).isEmpty();
    }

    @Test
    void failedGroupTellsEveryMemberOnceWhatGoesBack() {
        var campaign = fair.running(Fair.groupBuy(goods, 1_000_000, 3, 1990));
        var leader = fair.shopper().browser();
        var group =
                fair.take(leader, goods, campaign, null, null).path("groupId").asString();
        var member = fair.shopper().browser();
        fair.take(member, goods, campaign, group, null);
        clock.advance(Duration.ofHours(2).plusSeconds(1));
        for (var one : List.of(leader, member)) {
            eventually(() -> assertThat(of(one, "GROUP_FAILED")).hasSize(1));
            var failed = of(one, "GROUP_FAILED").getFirst();
            assertThat(failed.path("amount").path("minor").asLong()).isEqualTo(1990);
            assertThat(failed.path("groupId").asString()).isEqualTo(group);
            assertThat(of(one, "GROUP_CLOSING")).isEmpty();
        }
        journal.replay(Telling.NAME, 0);
        everythingIsTold();
        assertThat(of(leader, "GROUP_FAILED")).hasSize(1);
    }

    @Test
    void rewardsAreToldWhenTheyComeAndWhenTheyGo() {
        var campaign = fair.running(Fair.referral(100_000, "FIRST_PAID_ORDER"));
        var inviter = fair.shopper();
        var code = fair.invitation(inviter, campaign);
        var friend = site.visitor();
        site.signUp(friend, Map.of("shareCode", code));
        var order = fair.ordered(friend, goods);
        fair.pay(friend, order);
        eventually(() -> assertThat(
                        fair.wallet(inviter).path("frozen").path("minor").asLong())
                .isEqualTo(1000));
        clock.advance(Duration.ofDays(7).plusMinutes(1));
        eventually(() -> assertThat(of(inviter.browser(), "REWARD_GRANTED")).hasSize(1));
        var granted = of(inviter.browser(), "REWARD_GRANTED").getFirst();
        assertThat(granted.path("amount").path("minor").asLong()).isEqualTo(1000);
        assertThat(granted.path("campaignId").asString()).isEqualTo(campaign.toString());
        fair.console()
                .post(
                        "/api/console/orders/" + order + "/refunds",
                        Map.of("reason", "returned"),
                        Map.of("Idempotency-Key", Fair.key()))
                .ok();
        eventually(() -> assertThat(of(inviter.browser(), "REWARD_TAKEN_BACK")).hasSize(1));
        eventually(() -> assertThat(of(friend, "REWARD_TAKEN_BACK")).hasSize(1));
        assertThat(of(friend, "REWARD_TAKEN_BACK")
                        .getFirst()
                        .path("amount")
                        .path("minor")
                        .asLong())
                .isEqualTo(500);
    }

    @Test
    void noticesAreReadUpToOneAndNobodyElsesAreSeenOrRead() {
        var campaign = fair.running(Fair.groupBuy(goods, 1_000_000, 4, 1990));
        var leader = fair.shopper().browser();
        var group =
                fair.take(leader, goods, campaign, null, null).path("groupId").asString();
        for (int friends = 1; friends <= 3; friends++) {
            var told = friends;
            fair.take(fair.shopper().browser(), goods, campaign, group, null);
            eventually(() -> assertThat(of(leader, "FRIEND_JOINED")).hasSize(told));
        }
        eventually(() -> assertThat(unread(leader)).isEqualTo(4));

        var first = leader.get("/api/me/notices?limit=2").ok().body();
        var rest = leader.get(
                        "/api/me/notices?limit=2&after=" + first.path("next").asString())
                .ok()
                .body();
        assertThat(rest.path("items").size()).isEqualTo(2);
        assertThat(rest.has("next")).isFalse();
        var third = rest.path("items").path(0).path("id").asString();
        assertThat(first.path("items").toString()).doesNotContain(third);

        var stranger = fair.shopper().browser();
        assertThat(stranger.get("/api/me/notices").ok().body().path("items").size())
                .isZero();
        stranger.post("/api/me/notices/read", Map.of("upTo", third)).ok();
        stranger.post("/api/me/notices/read", Map.of()).ok();
        assertThat(unread(leader)).isEqualTo(4);
        assertThat(site.visitor().get("/api/me/notices").status()).isEqualTo(401);

        assertThat(leader.post("/api/me/notices/read", Map.of("upTo", third)).status())
                .isEqualTo(204);
        assertThat(unread(leader)).isEqualTo(2);
        assertThat(leader.get("/api/me/notices").ok().body().path("items").values().stream()
                        .map(notice -> notice.path("read").asBoolean())
                        .toList())
                .containsExactly(false, false, true, true);
        leader.post("/api/me/notices/read", Map.of()).ok();
        assertThat(unread(leader)).isZero();
        assertThat(leader.get("/api/me/notices?after=" + UUID.randomUUID()).status())
                .isEqualTo(400);
    }
}
