package io.banyan.campaign.fraud;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Site;
import io.banyan.campaign.Fair;
import io.banyan.campaign.budget.Budget;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.setting.Settings;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Ledger;
import io.banyan.risk.RiskPolicy;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which rewards are refused, which wait for somebody to look. */
@BanyanTest
class RewardGateTest {

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
    private Settings settings;

    private Fair fair;
    private Suspects suspects;

    @BeforeEach
    void open() {
        fair = new Fair(site, catalog, transactions);
        suspects = new Suspects(site, fair);
    }

    private long frozen(Site.Person person) {
        return fair.wallet(person).path("frozen").path("minor").asLong();
    }

    private String state(Site.Person person) {
        return suspects.review(person).path("state").asString();
    }

    @Test
    void honestInvitationPasses() {
        var campaign = fair.running(Fair.referral(100_000, "SIGN_UP"));
        var inviter = suspects.inviter(suspects.onDevice("device-" + UUID.randomUUID()));
        var friend = suspects.invited(suspects.onDevice("device-" + UUID.randomUUID()), inviter, campaign);
        eventually(() -> assertThat(frozen(inviter)).isEqualTo(1000));
        eventually(() -> assertThat(frozen(friend)).isEqualTo(500));
        assertThat(suspects.reviewsOf(inviter)).isEmpty();
    }

    @Test
    void sameDeviceIsRefusedAndItsMoneyGoesBack() {
        var campaign = fair.running(Fair.referral(100_000, "SIGN_UP"));
        var device = "device-" + UUID.randomUUID();
        var inviter = suspects.inviter(suspects.onDevice(device));
        var friend = suspects.invited(suspects.onDevice(device), inviter, campaign);
        assertThat(state(inviter)).isEqualTo("REFUSED");
        assertThat(state(friend)).isEqualTo("REFUSED");
        assertThat(Suspects.rules(suspects.review(inviter))).contains("shared.DEVICE");
        assertThat(frozen(inviter)).isZero();
        assertThat(budget.view(campaign).free().minor()).isEqualTo(100_000);
        assertThat(ledger.verify().findings()).isEmpty();
        var told = inviter.browser().get("/api/me/rewards").ok();
        assertThat(told.body().path("items").path(0).path("kind").asString()).isEqualTo("REJECTED");
        assertThat(told.text()).doesNotContain("DEVICE");
        var refused = suspects.decide(fair.console(), "APPROVED", Suspects.id(suspects.review(inviter)))
                .ok()
                .body();
        assertThat(refused.path(0).path("problem").asString()).isEqualTo("risk.decided");
    }

    @Test
    void samePaymentInstrumentIsRefused() {
        var campaign = fair.running(Fair.referral(100_000, "FIRST_PAID_ORDER"));
        var inviter = fair.shopper();
        var card = UUID.randomUUID().toString();
        var goods = fair.goods(5000, 5);
        suspects.payWith(inviter.browser(), fair.ordered(inviter.browser(), goods), card);
        var friend = suspects.invited(site.visitor(), inviter, campaign);
        suspects.payWith(friend.browser(), fair.ordered(friend.browser(), goods), card);
        assertThat(state(inviter)).isEqualTo("REFUSED");
        assertThat(Suspects.rules(suspects.review(inviter))).containsExactly("shared.PAYMENT_INSTRUMENT");
    }

    @Test
    void sameNetworkWaitsForSomebodyToLook() {
        var campaign = fair.running(Fair.referral(100_000, "SIGN_UP"));
        var inviter = suspects.inviter(suspects.fromAddress("203.0.113.77"));
        suspects.invited(suspects.fromAddress("203.0.113.77"), inviter, campaign);
        var review = suspects.review(inviter);
        assertThat(review.path("state").asString()).isEqualTo("OPEN");
        assertThat(Suspects.rules(review)).containsExactly("shared.IP");
        assertThat(budget.view(campaign).held().minor()).isEqualTo(1500);
        var told = inviter.browser().get("/api/me/wallet").ok().body();
        assertThat(inviter.browser()
                        .get("/api/me/rewards")
                        .ok()
                        .body()
                        .path("items")
                        .path(0)
                        .path("kind")
                        .asString())
                .isEqualTo("IN_REVIEW");
        assertThat(told.path("units")
                        .path(0)
                        .path("coming")
                        .path(0)
                        .path("titleEn")
                        .asString())
                .contains("being checked");
        assertThat(told.path("frozen").path("minor").asLong()).isEqualTo(1000);
    }

    @Test
    void chainThatComesBackToTheFirstAccountWaits() {
        var campaign = fair.running(Fair.referral(100_000, "SIGN_UP"));
        var device = "device-" + UUID.randomUUID();
        var first = suspects.inviter(suspects.onDevice(device));
        var second = suspects.invited(site.visitor(), first, campaign);
        eventually(() -> assertThat(frozen(second)).isEqualTo(500));
        suspects.invited(suspects.onDevice(device), second, campaign);
        var review = suspects.review(second);
        assertThat(review.path("state").asString()).isEqualTo("OPEN");
        assertThat(Suspects.rules(review)).containsExactly("shape.loop");
    }

    @Test
    void leaderWhoFillsTheGroupWithAnotherAccountGetsNoPerk() {
        var goods = fair.goods(2990, 20);
        var spec = Fair.with(
                Fair.groupBuy(goods, 100_000, 2, 1990),
                "leaderPerk",
                Map.of("kind", "CASHBACK", "amount", Fair.cny(300)));
        var campaign = fair.running(spec);
        var device = "device-" + UUID.randomUUID();
        var leader = suspects.inviter(suspects.onDevice(device));
        var group = fair.take(leader.browser(), goods, campaign, null, null)
                .path("groupId")
                .asString();
        var other = suspects.inviter(suspects.onDevice(device));
        fair.take(other.browser(), goods, campaign, group, null);
        assertThat(state(leader)).isEqualTo("REFUSED");
        assertThat(frozen(leader)).isZero();
    }

    @Test
    void tooManyRewardsInAnHourWait() {
        var campaign = fair.running(Fair.referral(100_000, "SIGN_UP"));
        var inviter = fair.shopper();
        settings.put("risk.policy", new RiskPolicy(2, 100, 60, 200, 1_000, 25, 60, 8, 180));
        try {
            for (int i = 0; i < 2; i++) {
                suspects.invited(site.visitor(), inviter, campaign);
            }
            eventually(() -> assertThat(frozen(inviter)).isEqualTo(2000));
            assertThat(suspects.reviewsOf(inviter)).isEmpty();
            suspects.invited(site.visitor(), inviter, campaign);
            assertThat(Suspects.rules(suspects.review(inviter))).containsExactly("velocity.rewards_hour");
        } finally {
            settings.put("risk.policy", RiskPolicy.STANDARD);
        }
    }

    @Test
    void burstOfIdlePeopleWaits() {
        var campaign = fair.running(Fair.referral(100_000, "SIGN_UP"));
        var inviter = fair.shopper();
        settings.put("risk.policy", new RiskPolicy(30, 100, 60, 200, 1_000, 3, 60, 8, 180));
        try {
            for (int i = 0; i < 3; i++) {
                suspects.invited(site.visitor(), inviter, campaign);
            }
            eventually(() -> assertThat(frozen(inviter)).isEqualTo(3000));
        } finally {
            settings.put("risk.policy", RiskPolicy.STANDARD);
        }
        assertThat(suspects.reviewsOf(inviter))
                .isNotEmpty()
                .allSatisfy(review -> assertThat(Suspects.rules(review)).containsExactly("shape.star"));
    }
}
