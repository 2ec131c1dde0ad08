package io.banyan.campaign.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.campaign.Fair;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.setting.Settings;
import io.banyan.kernel.transaction.Transactions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@BanyanTest
class LawInTheStudioTest {

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Settings settings;

    private Fair fair;
    private Reviewing reviewing;

    @BeforeEach
    void open() {
        fair = new Fair(site, catalog, transactions);
        reviewing = new Reviewing(site, fair);
    }

    @Test
    void previewNamesFindingWithItsBasisAndStoresNothing() {
        var review = fair.console()
                .post("/api/console/campaigns/law", Reviewing.boasting(fair.goods(2990, 5)))
                .ok()
                .body();
        assertThat(review.path("clear").asBoolean()).isFalse();
        assertThat(review.path("examined").values())
                .extracting(JsonNode::asString)
                .contains("cn-absolute-words", "cn-price-honesty", "cn-return-window", "cn-fake-participants");
        var finding = review.path("findings").path(0);
        assertThat(finding.path("rule").asString()).isEqualTo("cn-absolute-words");
        assertThat(finding.path("severity").asString()).isEqualTo("WARN");
        assertThat(finding.path("place").asString()).isEqualTo("titleZh");
        assertThat(finding.path("basis").path(0).path("law").path("zh").asString())
                .isEqualTo("广告法");
        assertThat(finding.path("basis").path(0).path("article").asString()).isEqualTo("9");
    }

    @Test
    void warningNeedsASecondPersonWithAReasonForThisVersion() {
        var goods = fair.goods(2990, 5);
        var campaign = reviewing.drafted(Reviewing.boasting(goods));
        var reviewer = reviewing.colleague("GROWTH");
        assertThat(Reviewing.override(reviewer, campaign, Reviewing.law(reviewer, campaign), "early")
                        .problem())
                .isEqualTo("law.not_in_review");
        reviewing.move(campaign, "IN_REVIEW").ok();
        var refused = reviewing.move(campaign, "APPROVED");
        assertThat(refused.problem()).isEqualTo("law.unanswered");
        assertThat(refused.body().path("fields").path(0).path("field").asString())
                .isEqualTo("titleZh");
        assertThat(Reviewing.law(fair.console(), campaign).path("mayOverride").asBoolean())
                .isFalse();
        assertThat(Reviewing.override(fair.console(), campaign, Reviewing.law(reviewer, campaign), "mine")
                        .problem())
                .isEqualTo("law.second_person");
        assertThat(Reviewing.law(reviewer, campaign).path("mayOverride").asBoolean())
                .isTrue();
        var answered = Reviewing.override(
                        reviewer, campaign, Reviewing.law(reviewer, campaign), "  checked against three shops ")
                .ok()
                .body();
        assertThat(answered.path("review").path("clear").asBoolean()).isTrue();
        assertThat(Reviewing.finding(answered, 0)
                        .path("override")
                        .path("reason")
                        .asString())
                .isEqualTo("checked against three shops");
        assertThat(reviewing.audited(campaign)).hasSize(1);
        reviewing.move(campaign, "APPROVED").ok();

        var changed = new HashMap<>(Reviewing.boasting(goods));
        changed.put("titleEn", "Another tea");
        fair.console()
                .put("/api/console/campaigns/" + campaign, changed, Map.of("If-Match", "\"1\""))
                .ok();
        reviewing.move(campaign, "IN_REVIEW").ok();
        assertThat(reviewing.move(campaign, "APPROVED").problem()).isEqualTo("law.unanswered");
    }

    @Test
    void authorAndSubmitterAreNoSecondPerson() {
        var author = reviewing.colleague("GROWTH");
        var submitter = reviewing.colleague("GROWTH");
        var campaign = author.post("/api/console/campaigns", Reviewing.boasting(fair.goods(2990, 5)))
                .ok()
                .body()
                .path("row")
                .path("id")
                .asString();
        submitter
                .post(
                        "/api/console/campaigns/" + campaign + "/transitions",
                        Map.of("to", "IN_REVIEW", "reason", "please"))
                .ok();
        for (var who : List.of(author, submitter)) {
            assertThat(Reviewing.override(who, campaign, Reviewing.law(who, campaign), "fine")
                            .problem())
                    .isEqualTo("law.second_person");
        }
        assertThat(reviewing.audited(campaign)).isEmpty();
        Reviewing.override(reviewing.colleague("RISK"), campaign, Reviewing.law(author, campaign), "fine")
                .ok();
    }

    @Test
    void blockStopsEverybodyAndCannotBeOverridden() {
        var campaign = reviewing.drafted(Fair.groupBuy(fair.goods(2990, 5), 100_000, 2, 1990));
        settings.put("shop.return_window_days", 3);
        try {
            assertThat(reviewing.move(campaign, "IN_REVIEW").problem()).isEqualTo("law.blocked");
        } finally {
            settings.put("shop.return_window_days", 7);
        }
        reviewing.move(campaign, "IN_REVIEW").ok();
        var reviewer = reviewing.colleague("OWNER");
        settings.put("shop.return_window_days", 3);
        try {
            assertThat(reviewing.move(campaign, "APPROVED").problem()).isEqualTo("law.blocked");
            assertThat(Reviewing.override(reviewer, campaign, Reviewing.law(reviewer, campaign), "I own this shop")
                            .problem())
                    .isEqualTo("law.not_a_warning");
        } finally {
            settings.put("shop.return_window_days", 7);
        }
        reviewing.move(campaign, "APPROVED").ok();
    }

    @Test
    void twoWhoAnswerAtOnceGiveOneAnswer() {
        var campaign = reviewing.drafted(Reviewing.boasting(fair.goods(2990, 5)));
        reviewing.move(campaign, "IN_REVIEW").ok();
        var reviewers = List.of(reviewing.colleague("GROWTH"), reviewing.colleague("RISK"));
        var law = Reviewing.law(reviewers.getFirst(), campaign);
        var results = Race.run(
                8,
                i -> () -> Reviewing.override(reviewers.get(i % 2), campaign, law, "by " + i)
                        .status());
        assertThat(results).allMatch(Race.Result::done);
        assertThat(reviewing.audited(campaign)).hasSize(1);
        var listed = fair.console().get("/api/console/law/overrides").ok().body().path("items").values().stream()
                .filter(one -> one.path("subject").asString().equals("campaign " + campaign))
                .toList();
        assertThat(listed).hasSize(1);
        assertThat(listed.getFirst().path("rule").asString()).isEqualTo("cn-absolute-words");
    }

    @Test
    void badAnswersChangeNothing() {
        var campaign = reviewing.drafted(Reviewing.boasting(fair.goods(2990, 5)));
        reviewing.move(campaign, "IN_REVIEW").ok();
        var reviewer = reviewing.colleague("GROWTH");
        var law = Reviewing.law(reviewer, campaign);
        var path = "/api/console/campaigns/" + campaign + "/law/overrides";
        var key = Reviewing.finding(law, 0).path("key").asString();
        assertThat(Reviewing.override(reviewer, campaign, law, " ").problem()).isEqualTo("request.invalid");
        assertThat(Reviewing.override(reviewer, campaign, law, "x".repeat(501)).problem())
                .isEqualTo("request.invalid");
        assertThat(Reviewing.override(reviewer, campaign, law, Map.of("a", 1)).status())
                .isEqualTo(400);
        assertThat(reviewer.post(path, Map.of("version", 7, "finding", key, "reason", "ok"))
                        .problem())
                .isEqualTo("changed_elsewhere");
        assertThat(reviewer.post(path, Map.of("finding", key, "reason", "ok")).problem())
                .isEqualTo("changed_elsewhere");
        assertThat(reviewer.post(path, Map.of("version", 1, "finding", "nothing", "reason", "ok"))
                        .problem())
                .isEqualTo("law.no_such_finding");
        assertThat(reviewer.post(path, Map.of("version", 1, "reason", "ok")).problem())
                .isEqualTo("law.no_such_finding");
        assertThat(Reviewing.override(reviewer, "0198c1d2-0000-7000-8000-000000000000", law, "ok")
                        .status())
                .isEqualTo(404);
        assertThat(site.visitor().get("/api/console/law/packs").status()).isEqualTo(401);
        assertThat(reviewing.audited(campaign)).isEmpty();
        assertThat(reviewing.move(campaign, "APPROVED").problem()).isEqualTo("law.unanswered");
    }

    @Test
    void noteIsOnlyTold() {
        var campaign = reviewing.drafted(Fair.referral(100_000, "SIGN_UP"));
        reviewing.move(campaign, "IN_REVIEW").ok();
        var reviewer = reviewing.colleague("GROWTH");
        var law = Reviewing.law(reviewer, campaign);
        assertThat(Reviewing.finding(law, 0).path("severity").asString()).isEqualTo("NOTE");
        assertThat(law.path("review").path("clear").asBoolean()).isTrue();
        assertThat(Reviewing.override(reviewer, campaign, law, "noted").problem())
                .isEqualTo("law.not_a_warning");
        reviewing.move(campaign, "APPROVED").ok();
    }
}
