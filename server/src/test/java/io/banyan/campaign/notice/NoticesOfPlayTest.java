package io.banyan.campaign.notice;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.campaign.BargainHelped;
import io.banyan.campaign.BargainReached;
import io.banyan.campaign.Fair;
import io.banyan.campaign.PacketEmptied;
import io.banyan.campaign.PacketExpired;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.journal.Fact;
import io.banyan.kernel.journal.Journal;
import io.banyan.kernel.journal.JournalControl;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.transaction.Transactions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What people are told of their bargains, packets, draws and challenges: once, however often the fact is told. */
@BanyanTest
class NoticesOfPlayTest {

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Journal journal;

    @Autowired
    private JournalControl control;

    @Autowired
    private TestClock clock;

    private Fair fair;

    @BeforeEach
    void open() {
        fair = new Fair(site, catalog, transactions);
    }

    static List<JsonNode> of(Browser browser, String kind) {
        return browser.get("/api/me/notices?limit=100").ok().body().path("items").values().stream()
                .filter(notice -> notice.path("kind").asString().equals(kind))
                .toList();
    }

    private void tell(Fact... facts) {
        transactions.run(() -> List.of(facts).forEach(journal::append));
    }

    private void tellAllAgain() {
        control.replay(TellingOfPlay.NAME, 0);
        eventually(() -> assertThat(control.status())
                .filteredOn(status -> status.name().equals(TellingOfPlay.NAME))
                .allMatch(status -> status.lag() == 0 && status.parked() == 0));
    }

    @Test
    void anOwnerIsToldOfEachHelpOnceAndWhenTheFloorIsReached() {
        var campaign = fair.running(Fair.referral(100_000, "SIGN_UP"));
        var owner = fair.shopper();
        var helper = fair.shopper();
        var bargain = UUID.randomUUID();
        var now = clock.instant();
        var help = new BargainHelped(bargain, campaign, owner.id(), helper.id(), Money.of(312, "CNY"), 2, now);
        var floor = new BargainReached(bargain, campaign, owner.id(), now.plus(Duration.ofHours(3)), now);
        tell(help, help, floor, floor);
        eventually(() -> assertThat(of(owner.browser(), "BARGAIN_REACHED")).hasSize(1));
        var helped = of(owner.browser(), "BARGAIN_HELPED");
        assertThat(helped).hasSize(1);
        assertThat(helped.getFirst().path("friend").asString()).isNotEmpty();
        assertThat(helped.getFirst().path("missing").asInt()).isEqualTo(2);
        assertThat(helped.getFirst().path("amount").path("minor").asLong()).isEqualTo(312);
        assertThat(helped.getFirst().path("subjectId").asString()).isEqualTo(bargain.toString());
        tellAllAgain();
        assertThat(of(owner.browser(), "BARGAIN_HELPED")).hasSize(1);
        assertThat(of(helper.browser(), "BARGAIN_HELPED")).isEmpty();
    }

    @Test
    void anOwnerIsToldWhatBecameOfTheirPacket() {
        var campaign = fair.running(Fair.referral(100_000, "SIGN_UP"));
        var owner = fair.shopper();
        var person = owner.id();
        var emptied = new PacketEmptied(UUID.randomUUID(), campaign, person, clock.instant());
        var expired = new PacketExpired(UUID.randomUUID(), campaign, person, Money.of(250, "CNY"), clock.instant());
        tell(emptied, emptied, expired, expired);
        eventually(() -> assertThat(of(owner.browser(), "PACKET_EXPIRED")).hasSize(1));
        assertThat(of(owner.browser(), "PACKET_EMPTIED")).hasSize(1);
        assertThat(of(owner.browser(), "PACKET_EXPIRED")
                        .getFirst()
                        .path("amount")
                        .path("minor")
                        .asLong())
                .isEqualTo(250);
    }

    @Test
    void aWinnerIsToldWhatTheyWonAndOnceMoreWhenItIsTheirs() {
        var spec = new HashMap<String, Object>(Fair.common(100_000));
        var reward = Map.of("kind", "CASH", "amount", Fair.cny(500));
        spec.putAll(Map.of(
                "mechanic",
                "LOTTERY",
                "titleZh",
                "天天抽奖",
                "titleEn",
                "Draw every day",
                "endsAt",
                "2099-01-01T00:00:00Z",
                "lottery",
                Map.of(
                        "prizes",
                        List.of(Map.of(
                                "nameZh", "五元", "nameEn", "Five", "stock", 5, "odds", 1_000_000, "reward", reward)),
                        "tasks",
                        List.of(Map.of("kind", "SIGN_IN", "chances", 1, "perDay", 1)),
                        "freezeDays",
                        7)));
        var lottery = fair.running(spec);
        var person = fair.shopper();
        var path = "/api/lotteries/" + lottery;
        person.browser()
                .post(path + "/sign-in", null, Map.of("Idempotency-Key", Fair.key()))
                .ok();
        eventually(() -> assertThat(
                        person.browser().get(path).ok().body().path("chances").asInt())
                .isEqualTo(1));
        person.browser()
                .post(path + "/draws", Map.of(), Map.of("Idempotency-Key", Fair.key()))
                .ok();
        eventually(() -> assertThat(of(person.browser(), "PRIZE_WON")).hasSize(1));
        assertThat(of(person.browser(), "PRIZE_WON").getFirst().path("labelZh").asString())
                .isEqualTo("五元");
        assertThat(of(person.browser(), "REWARD_GRANTED")).isEmpty();
        clock.advance(Duration.ofDays(8));
        eventually(() -> assertThat(of(person.browser(), "REWARD_GRANTED")).hasSize(1));
        tellAllAgain();
        assertThat(of(person.browser(), "PRIZE_WON")).hasSize(1);
    }
}
