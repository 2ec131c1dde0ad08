package io.banyan.campaign.notice;

import static io.banyan.Eventually.eventually;
import static io.banyan.campaign.notice.NoticesOfPlayTest.of;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.campaign.Fair;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.journal.Journal;
import io.banyan.kernel.journal.JournalControl;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.promotion.Promoting;
import io.banyan.wallet.WithdrawalEnded;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people are told of their coupons, goals and withdrawals. */
@BanyanTest
class NoticesOfMoneyTest {

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

    private void tellAllAgain() {
        control.replay(TellingOfMoney.NAME, 0);
        eventually(() -> assertThat(control.status())
                .filteredOn(status -> status.name().equals(TellingOfMoney.NAME))
                .allMatch(status -> status.lag() == 0 && status.parked() == 0));
    }

    @Test
    void whoWithdrewIsToldThatItWasPaidOrWhyNot() {
        var person = fair.shopper();
        var id = person.id();
        var paid = new WithdrawalEnded(
                UUID.randomUUID(), id, Money.of(1_000, "CNY"), Money.of(940, "CNY"), true, null, clock.instant());
        var declined = new WithdrawalEnded(
                UUID.randomUUID(),
                id,
                Money.of(700, "CNY"),
                Money.of(0, "CNY"),
                false,
                "no such account",
                clock.instant());
        transactions.run(() -> List.of(paid, declined, paid, declined).forEach(journal::append));
        eventually(() -> assertThat(of(person.browser(), "WITHDRAWAL_DECLINED")).hasSize(1));
        var first = of(person.browser(), "WITHDRAWAL_PAID");
        assertThat(first).hasSize(1);
        assertThat(first.getFirst().path("amount").path("minor").asLong()).isEqualTo(940);
        assertThat(first.getFirst().has("campaignId")).isFalse();
        var second = of(person.browser(), "WITHDRAWAL_DECLINED").getFirst();
        assertThat(second.path("amount").path("minor").asLong()).isEqualTo(700);
        assertThat(second.path("labelEn").asString()).isEqualTo("no such account");
    }

    @Test
    void couponsAboutToExpireAreToldTogetherOnceAndThoseUsedOrShortAreNot() {
        var promoting = new Promoting(site);
        var goods = fair.goods(5_000, 9);
        var person = fair.shopper();
        promoting.claimed(person.browser(), promoting.kind(goods.productId(), 300));
        promoting.claimed(person.browser(), promoting.kind(goods.productId(), 400));
        var brief = Promoting.terms(goods.productId(), 100);
        brief.put("validDays", 1);
        var other = fair.shopper();
        promoting.claimed(other.browser(), promoting.kind(brief, Map.of()));
        clock.advance(Duration.ofDays(29).plusHours(1));
        eventually(() -> assertThat(of(person.browser(), "COUPON_EXPIRING")).hasSize(1));
        var notice = of(person.browser(), "COUPON_EXPIRING").getFirst();
        assertThat(notice.path("missing").asInt()).as("how many").isEqualTo(2);
        assertThat(notice.path("labelEn").asString()).isEqualTo("Tea coupon");
        clock.advance(Duration.ofHours(1));
        tellAllAgain();
        assertThat(of(person.browser(), "COUPON_EXPIRING")).hasSize(1);
        assertThat(of(other.browser(), "COUPON_EXPIRING")).isEmpty();
    }

    @Test
    void aGoalIsToldWhenItIsReachedAndItsFrozenGiftWhenItIsThere() {
        var goods = fair.goods(3_900, 9);
        var reward = Map.of("kind", "GIFT", "amount", Fair.cny(3_900), "itemId", goods.skuId(), "validDays", 30);
        for (var freezeDays : List.of(0, 3)) {
            var spec = new HashMap<String, Object>(Fair.common(100_000));
            spec.putAll(Map.of(
                    "mechanic",
                    "CHALLENGE",
                    "titleZh",
                    "签到有礼",
                    "titleEn",
                    "Check in",
                    "challenge",
                    Map.of(
                            "goal",
                            Map.of("measure", "COUNT", "event", "CHECK_IN"),
                            "teamSize",
                            1,
                            "tiers",
                            List.of(Map.of("goal", 1, "reward", reward)),
                            "freezeDays",
                            freezeDays)));
            var campaign = fair.running(spec);
            var person = fair.shopper();
            person.browser()
                    .post("/api/challenges/" + campaign + "/entries", Map.of(), Map.of("Idempotency-Key", Fair.key()))
                    .ok();
            person.browser()
                    .post("/api/challenges/" + campaign + "/check-ins", null)
                    .ok();
            eventually(
                    () -> assertThat(of(person.browser(), "CHALLENGE_REACHED")).hasSize(1));
            if (freezeDays == 0) {
                tellAllAgain();
                assertThat(of(person.browser(), "COUPON_RECEIVED"))
                        .as("it was told with the goal")
                        .isEmpty();
            } else {
                assertThat(of(person.browser(), "COUPON_RECEIVED")).isEmpty();
                clock.advance(Duration.ofDays(freezeDays).plusMinutes(1));
                eventually(() ->
                        assertThat(of(person.browser(), "COUPON_RECEIVED")).hasSize(1));
                assertThat(of(person.browser(), "COUPON_RECEIVED")
                                .getFirst()
                                .path("labelEn")
                                .asString())
                        .contains("West Lake tea");
            }
        }
    }
}
