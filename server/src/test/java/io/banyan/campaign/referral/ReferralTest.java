package io.banyan.campaign.referral;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.campaign.Fair;
import io.banyan.campaign.budget.Budget;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Ledger;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class ReferralTest {

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
    void open() {
        fair = new Fair(site, catalog, transactions);
    }

    private long frozen(Site.Person person) {
        return fair.wallet(person).path("frozen").path("minor").asLong();
    }

    private long available(Site.Person person) {
        return fair.wallet(person).path("available").path("minor").asLong();
    }

    @Test
    void rewardIsFrozenGrantedAndClawedBackWithTheOrder() {
        var campaign = fair.running(Fair.referral(100_000, "FIRST_PAID_ORDER"));
        var inviter = fair.shopper();
        var code = fair.invitation(inviter, campaign);
        var browser = site.visitor();
        browser.get("/api/shares/" + code).ok();
        var friend = site.signUp(browser, Map.of("shareCode", code));
        eventually(() -> assertThat(budget.view(campaign).reserved().minor()).isEqualTo(1500));

        var order = fair.ordered(browser, fair.goods(5000, 5));
        fair.pay(browser, order);
        eventually(() -> assertThat(frozen(inviter)).isEqualTo(1000));
        eventually(() -> assertThat(frozen(friend)).isEqualTo(500));
        assertThat(available(inviter)).isZero();

        clock.advance(Duration.ofDays(7).plusMinutes(1));
        eventually(() -> assertThat(available(inviter)).isEqualTo(1000));
        eventually(() -> assertThat(available(friend)).isEqualTo(500));
        assertThat(budget.view(campaign).granted().minor()).isEqualTo(1500);

        fair.console()
                .post(
                        "/api/console/orders/" + order + "/refunds",
                        Map.of("reason", "returned"),
                        Map.of("Idempotency-Key", Fair.key()))
                .ok();
        eventually(() -> assertThat(available(inviter)).isZero());
        eventually(() -> assertThat(available(friend)).isZero());
        assertThat(inviter.browser()
                        .get("/api/me/rewards")
                        .ok()
                        .body()
                        .path("items")
                        .path(0)
                        .path("kind")
                        .asString())
                .isEqualTo("CLAWED_BACK");
        assertThat(budget.view(campaign).free().minor()).isEqualTo(100_000);
        assertThat(ledger.verify().findings()).isEmpty();
    }

    @Test
    void refundWhileFrozenRejectsTheReward() {
        var campaign = fair.running(Fair.referral(100_000, "FIRST_PAID_ORDER"));
        var inviter = fair.shopper();
        var browser = site.visitor();
        site.signUp(browser, Map.of("shareCode", fair.invitation(inviter, campaign)));
        var order = fair.ordered(browser, fair.goods(5000, 5));
        fair.pay(browser, order);
        eventually(() -> assertThat(frozen(inviter)).isEqualTo(1000));
        fair.console()
                .post(
                        "/api/console/orders/" + order + "/refunds",
                        Map.of("reason", "returned"),
                        Map.of("Idempotency-Key", Fair.key()))
                .ok();
        eventually(() -> assertThat(frozen(inviter)).isZero());
        eventually(() -> assertThat(budget.view(campaign).free().minor()).isEqualTo(100_000));
    }

    @Test
    void nobodyInvitesThemselvesAndBudgetEndsTheIntake() {
        var campaign = fair.running(Fair.referral(1_500, "SIGN_UP"));
        var inviter = fair.shopper();
        var code = fair.invitation(inviter, campaign);
        inviter.browser().get("/api/shares/" + code).ok();
        var first = site.signUp(site.visitor(), Map.of("shareCode", code));
        eventually(() -> assertThat(frozen(first)).isEqualTo(500));
        var second = site.signUp(site.visitor(), Map.of("shareCode", code));
        eventually(() -> assertThat(fair.console()
                        .get("/api/campaigns/" + campaign)
                        .ok()
                        .body()
                        .path("acceptsParticipants")
                        .asBoolean())
                .isFalse());
        assertThat(frozen(second)).isZero();
        assertThat(frozen(inviter)).isEqualTo(1000);
        var view = budget.view(campaign);
        assertThat(view.free().minor()).isZero();
        assertThat(view.held().minor()).isEqualTo(1500);
    }

    @Test
    void secondLevelIsRewardedAndTakenBackAndAThirdNever() {
        var second = Map.of("kind", "CASH", "amount", Fair.cny(300));
        var campaign = fair.running(
                Fair.with(Fair.referral(100_000, "FIRST_PAID_ORDER"), "referral", "secondLevelReward", second));
        var top = fair.shopper();
        var middle = site.signUp(site.visitor(), Map.of("shareCode", fair.invitation(top, campaign)));
        var low = site.signUp(site.visitor(), Map.of("shareCode", fair.invitation(middle, campaign)));
        var browser = site.visitor();
        site.signUp(browser, Map.of("shareCode", fair.invitation(low, campaign)));
        eventually(() -> assertThat(budget.view(campaign).reserved().minor()).isEqualTo(3 * 1800));

        var order = fair.ordered(browser, fair.goods(5000, 5));
        fair.pay(browser, order);
        eventually(() -> assertThat(frozen(low)).isEqualTo(1000));
        eventually(() -> assertThat(frozen(middle)).isEqualTo(300));
        assertThat(frozen(top)).isZero();

        fair.console()
                .post(
                        "/api/console/orders/" + order + "/refunds",
                        Map.of("reason", "returned"),
                        Map.of("Idempotency-Key", Fair.key()))
                .ok();
        eventually(() -> assertThat(frozen(middle)).isZero());
        eventually(() -> assertThat(budget.view(campaign).held().minor()).isZero());
        fair.move(campaign, "ENDED");
    }
}
