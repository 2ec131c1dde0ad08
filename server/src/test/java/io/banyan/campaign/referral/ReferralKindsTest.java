package io.banyan.campaign.referral;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Site;
import io.banyan.campaign.Fair;
import io.banyan.campaign.budget.Budget;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Ledger;
import io.banyan.promotion.Promoting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rewards of a referral that are not money: what people get, and what they are told. */
@BanyanTest
class ReferralKindsTest {

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

    private Fair fair;
    private UUID coupon;

    @BeforeEach
    void open() {
        fair = new Fair(site, catalog, transactions);
        coupon = UUID.fromString(fair.console()
                .post(
                        "/api/console/coupons",
                        Map.of(
                                "state",
                                "ACTIVE",
                                "terms",
                                Promoting.terms(fair.goods(5_000, 9).productId(), 300)))
                .ok()
                .body()
                .path("id")
                .asString());
    }

    private static Map<String, Object> referral(Map<String, Object> inviter, Map<String, Object> invitee) {
        var spec = new HashMap<String, Object>(Fair.common(100_000));
        spec.putAll(Map.of(
                "mechanic",
                "REFERRAL",
                "titleZh",
                "邀请好友",
                "titleEn",
                "Invite a friend",
                "referral",
                Map.of(
                        "inviterReward",
                        inviter,
                        "inviteeReward",
                        invitee,
                        "trigger",
                        "SIGN_UP",
                        "freezeDays",
                        0,
                        "ladder",
                        List.of())));
        return spec;
    }

    @Test
    void theInviterGetsPointsTheFriendACouponAndBothAreToldSo() {
        var campaign = fair.running(referral(
                Map.of("kind", "POINTS", "amount", Fair.cny(500), "quantity", 50),
                Map.of("kind", "COUPON", "amount", Fair.cny(400), "itemId", coupon)));
        var inviter = fair.shopper();
        var share = Map.of("campaignId", campaign, "target", Map.of("kind", "INVITE"), "channel", "LINK");
        var shared = inviter.browser().post("/api/shares", share).ok();
        assertThat(shared.text()).contains("the coupon “");
        var code = shared.body().path("code").asString();
        var browser = site.visitor();
        browser.get("/api/shares/" + code).ok();
        var friend = site.signUp(browser, Map.of("shareCode", code));

        eventually(() -> assertThat(
                        browser.get("/api/coupons?limit=50&shelf=USABLE").ok().text())
                .contains(coupon.toString()));
        eventually(() -> assertThat(points(inviter)).isEqualTo(50));
        var node = inviter.browser()
                .get("/api/me/invitations")
                .ok()
                .body()
                .path("tree")
                .path(0);
        assertThat(node.path("personId").asString()).isEqualTo(friend.id().toString());
        assertThat(node.path("reward").path("zh").asString()).contains("50");
        assertThat(budget.view(campaign).reserved().minor()).isZero();
        assertThat(ledger.verify().findings()).isEmpty();
    }

    @Test
    void noMoneyForBothIsNoReferralAndAChanceForOneIs() {
        var nothing = Map.<String, Object>of("kind", "CASH", "amount", Fair.cny(0));
        var chance = Map.<String, Object>of("kind", "CHANCE", "amount", Fair.cny(0), "quantity", 1);
        assertThat(problems(referral(nothing, nothing))).contains("referral.inviterReward.amount");
        assertThat(problems(referral(nothing, chance))).isEmpty();
    }

    private static long points(Site.Person person) {
        return person.browser().get("/api/me/wallet").ok().body().path("units").values().stream()
                .filter(unit -> unit.path("unit").asString().equals("PTS"))
                .mapToLong(unit -> unit.path("available").path("minor").asLong())
                .sum();
    }

    private List<String> problems(Map<String, Object> spec) {
        return fair.console()
                .post("/api/console/campaigns/cost", spec)
                .ok()
                .body()
                .path("problems")
                .findValuesAsString("field");
    }
}
