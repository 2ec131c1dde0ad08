package io.banyan.campaign.board;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Site;
import io.banyan.campaign.CampaignMeasures;
import io.banyan.campaign.CampaignStarted;
import io.banyan.campaign.Fair;
import io.banyan.campaign.ParticipantJoined;
import io.banyan.campaign.RewardHeld;
import io.banyan.campaign.RewardPurpose;
import io.banyan.campaign.RewardRejected;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.journal.Fact;
import io.banyan.kernel.journal.Journal;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.trade.OfferReference;
import io.banyan.trade.OrderPaid;
import io.banyan.trade.OrderRefunded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What campaigns did in a period, told by facts of a month in which no other test does anything. */
@BanyanTest
class GrowthTest {

    private static final Instant MARCH = Instant.parse("1994-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("1994-04-01T00:00:00Z");

    @Autowired
    private CampaignMeasures measures;

    @Autowired
    private Journal journal;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    private final List<Fact> facts = new ArrayList<>();

    private UUID joined(UUID campaign, @Nullable UUID inviter, Instant at) {
        var person = UUID.randomUUID();
        facts.add(new ParticipantJoined(
                person, campaign, null, null, null, inviter, inviter == null ? null : "LINK", true, true, at));
        return person;
    }

    private OrderPaid paid(UUID person, @Nullable UUID campaign, long discount, boolean first, Instant at) {
        var paid = new OrderPaid(
                UUID.randomUUID(),
                at,
                person,
                null,
                List.of(),
                Money.of(discount, "CNY"),
                Money.of(5_000, "CNY"),
                campaign == null ? null : new OfferReference(campaign, null, null),
                at,
                first);
        facts.add(paid);
        return paid;
    }

    private UUID held(UUID campaign, UUID person, long minor, Instant at) {
        var reward = UUID.randomUUID();
        facts.add(new RewardHeld(reward, campaign, person, RewardPurpose.INVITER, Money.of(minor, "CNY"), at, at));
        return reward;
    }

    @Test
    void countsWhatHappenedInThePeriodAndWasNotUndone() {
        var fair = new Fair(site, catalog, transactions);
        var goods = fair.goods(2990, 1);
        var group = fair.running(Fair.groupBuy(goods, 100_000, 2, 1990));
        var referral = fair.running(Fair.referral(100_000, "FIRST_PAID_ORDER"));
        facts.add(new CampaignStarted(group, 1, Mechanic.GROUP_BUY, MARCH));
        facts.add(new CampaignStarted(referral, 1, Mechanic.REFERRAL, MARCH));
        var day = MARCH.plus(Duration.ofDays(3));
        var leader = joined(group, null, day);
        var friend = joined(group, leader, day);
        var invited = joined(referral, leader, day);
        joined(group, leader, MARCH.minusSeconds(1));
        joined(group, leader, APRIL);

        paid(leader, group, 1_000, false, day);
        paid(friend, group, 1_000, true, day);
        paid(invited, null, 0, true, day.plusSeconds(5));
        paid(UUID.randomUUID(), null, 700, true, day);
        paid(UUID.randomUUID(), group, 900, true, APRIL);
        var undone = paid(UUID.randomUUID(), group, 800, true, day);
        facts.add(new OrderRefunded(
                undone.orderId(),
                day,
                UUID.randomUUID(),
                undone.personId(),
                null,
                undone.total(),
                undone.total(),
                undone.total(),
                true,
                List.of(),
                undone.offer(),
                "test",
                true));
        held(referral, leader, 501, day);
        held(referral, leader, 600, MARCH.minusSeconds(1));
        var refused = held(referral, leader, 400, day);
        facts.add(new RewardRejected(
                refused, referral, leader, RewardPurpose.INVITER, Money.of(400, "CNY"), "test", day));
        transactions.run(() -> journal.append(facts));

        eventually(() -> assertThat(measures.growth(MARCH, APRIL, "CNY"))
                .isEqualTo(new CampaignMeasures.Growth(3, 2, 2, Money.of(2_501, "CNY"))));
        var growth = measures.growth(MARCH, APRIL, "CNY");
        assertThat(growth.k()).isEqualTo(2 / 3.0);
        assertThat(growth.costPerNewCustomer()).isEqualTo(Money.of(1_251, "CNY"));
        assertThat(measures.growth(MARCH, APRIL, "GBP"))
                .isEqualTo(new CampaignMeasures.Growth(3, 2, 0, Money.of(0, "GBP")));
    }

    @Test
    void nothingIsSaidOfAPeriodInWhichNothingHappened() {
        var nothing = measures.growth(MARCH.minus(Duration.ofDays(3_000)), MARCH.minus(Duration.ofDays(2_000)), "CNY");
        assertThat(nothing.k()).isNull();
        assertThat(nothing.costPerNewCustomer()).isNull();
    }

    @Test
    void theOverviewShowsBothOnceThereIsSomethingToSay() {
        var fair = new Fair(site, catalog, transactions);
        var goods = fair.goods(2990, 5);
        var group = fair.running(Fair.groupBuy(goods, 100_000, 2, 1990));
        fair.take(fair.shopper().browser(), goods, group, null, null);
        eventually(() -> assertThat(
                        fair.console().get("/api/console/overview").ok().body().path("tiles").values().stream()
                                .map(tile -> tile.path("key").asString() + " "
                                        + tile.path("unit").asString()))
                .contains("k ratio", "cac money"));
    }
}
