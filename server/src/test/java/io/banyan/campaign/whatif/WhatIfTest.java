package io.banyan.campaign.whatif;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Site;
import io.banyan.campaign.Fair;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.transaction.Transactions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What if, as the studio and the board ask it. */
@BanyanTest
class WhatIfTest {

    private static final String WHAT_IF = "/api/console/campaigns/what-if";

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Transactions transactions;

    @Autowired
    private FriendGraphs graphs;

    @Autowired
    private Calibrations calibrations;

    private Fair fair;

    @BeforeEach
    void open() {
        fair = new Fair(site, catalog, transactions);
    }

    private static Map<String, Object> small(Map<String, Object> more) {
        var input = new HashMap<String, Object>(
                Map.of("graph", "GENERATED", "people", 500, "runs", 40, "days", 5, "starters", 20, "shareRate", .5));
        input.putAll(more);
        return input;
    }

    private JsonNode ask(Map<String, Object> spec, Map<String, Object> input) {
        return fair.console()
                .post(WHAT_IF, Map.of("spec", spec, "input", small(input)))
                .ok()
                .body();
    }

    @Test
    void aShortQuestionIsAnsweredAtOnceAndTheSameWayAgain() {
        var goods = fair.goods(2_000, 30);
        var spec = Fair.groupBuy(goods, 50_000, 2, 1_500);
        var answer = ask(spec, Map.of());
        assertThat(answer.path("state").asString()).isEqualTo("SUCCEEDED");
        var forecast = answer.path("forecast");
        assertThat(forecast.path("assumptions").path("stock").asLong()).isEqualTo(30);
        assertThat(forecast.path("hours").size())
                .isEqualTo(forecast.path("people").path("median").size());
        assertThat(forecast.path("peopleInAll").path("median").asDouble()).isGreaterThanOrEqualTo(20);
        assertThat(forecast.path("costInAll").path("upper90").asDouble()).isLessThanOrEqualTo(50_000);
        assertThat(forecast.path("orders").path("upper90").asDouble()).isLessThanOrEqualTo(30);
        var again = ask(spec, Map.of()).path("forecast");
        assertThat(again.path("people")).isEqualTo(forecast.path("people"));
        assertThat(again.path("cost")).isEqualTo(forecast.path("cost"));
    }

    @Test
    void defaultsSayWhereTheyComeFrom() {
        var defaults = fair.console()
                .post(WHAT_IF + "/defaults", Map.of("spec", Fair.referral(100_000, "FIRST_PAID_ORDER")))
                .ok()
                .body();
        assertThat(defaults.path("rewards").path("onOrder").asBoolean()).isTrue();
        assertThat(defaults.path("rewards").path("inviter").path("minor").asLong())
                .isEqualTo(1_000);
        assertThat(defaults.path("assumptions").path("budget").asLong()).isEqualTo(100_000);
        assertThat(defaults.path("assumptions").has("stock")).isFalse();
        assertThat(defaults.path("calibration").path("estimates").size()).isEqualTo(Calibration.Input.values().length);
    }

    @Test
    void aLongQuestionIsWorkThatCanBeWatched() {
        var spec = Fair.referral(100_000_000, "SIGN_UP");
        var queued =
                ask(spec, Map.of("people", 20_000, "runs", 400, "shareRate", .9, "acceptance", .5, "invitations", 6));
        var job = queued.path("job").asString();
        assertThat(job).isNotEmpty();
        eventually(() -> {
            var look = fair.console().get(WHAT_IF + "/jobs/" + job).ok().body();
            assertThat(look.path("state").asString()).isEqualTo("SUCCEEDED");
            assertThat(look.path("forecast").path("runs").asInt()).isEqualTo(400);
        });
        assertThat(fair.console()
                        .get(WHAT_IF + "/jobs/00000000-0000-7000-8000-000000000000")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatMakesNoSenseIsRefusedFieldByField() {
        var spec = Fair.referral(100_000, "SIGN_UP");
        var bad = new HashMap<String, Object>(
                Map.of("shareRate", 1.5, "acceptance", -1, "people", 0, "days", 400, "runs", 1_000_000, "budget", -5));
        bad.put("invitations", 1e12);
        var refused = fair.console().post(WHAT_IF, Map.of("spec", spec, "input", bad));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("fields").size()).isEqualTo(7);
        for (var nonsense : List.of(
                Map.of("spec", spec, "input", Map.of("shareRate", "much")),
                Map.of("spec", spec, "input", Map.of("graph", "MOON")),
                Map.of("input", Map.of()),
                Map.of())) {
            assertThat(fair.console().post(WHAT_IF, nonsense).status()).isEqualTo(400);
        }
        var unfinished = new HashMap<>(spec);
        unfinished.remove("referral");
        assertThat(fair.console()
                        .post(WHAT_IF, Map.of("spec", unfinished, "input", Map.of()))
                        .status())
                .isEqualTo(422);
        assertThat(fair.console()
                        .post(WHAT_IF + "/starters", Map.of("spec", spec, "input", Map.of("graph", "OWN"), "count", 0))
                        .status())
                .isEqualTo(400);
        assertThat(fair.console()
                        .post(
                                WHAT_IF + "/starters",
                                Map.of("spec", spec, "input", Map.of("graph", "GENERATED"), "count", 3))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theForecastIsKeptWithTheApprovalAndFactsAreLaidOverIt() {
        var goods = fair.goods(2_000, 100);
        var spec = Fair.groupBuy(goods, 90_000, 2, 1_500);
        var console = fair.console();
        var id = console.post("/api/console/campaigns", spec)
                .ok()
                .body()
                .path("row")
                .path("id")
                .asString();
        var path = "/api/console/campaigns/" + id;
        assertThat(console.get(path + "/forecast").ok().body().has("forecast")).isFalse();
        assertThat(console.put(path + "/what-if", small(Map.of("shareRate", 7)), Map.of())
                        .status())
                .isEqualTo(400);
        console.put(path + "/what-if", small(Map.of("shareRate", .25)), Map.of())
                .ok();
        assertThat(console.get(path + "/what-if").ok().body().path("shareRate").asDouble())
                .isEqualTo(.25);
        var campaign = java.util.UUID.fromString(id);
        for (var state : List.of("IN_REVIEW", "APPROVED", "RUNNING")) {
            fair.move(campaign, state);
        }
        eventually(() -> assertThat(console.get(path + "/forecast")
                        .ok()
                        .body()
                        .path("version")
                        .asInt())
                .isEqualTo(1));
        var leader = fair.shopper();
        fair.take(leader.browser(), goods, campaign, null, null);
        eventually(() -> {
            var forecast = console.get(path + "/forecast").ok().body();
            assertThat(forecast.path("forecast")
                            .path("assumptions")
                            .path("shareRate")
                            .asDouble())
                    .isEqualTo(.25);
            var facts = forecast.path("facts");
            assertThat(facts.size()).isPositive();
            var last = facts.get(facts.size() - 1);
            assertThat(last.path("people").asLong()).isEqualTo(1);
            assertThat(last.path("orders").asLong()).isEqualTo(1);
            assertThat(last.path("cost").asLong()).isEqualTo(500);
        });
    }

    @Test
    void findsWhomToStartWithOnTheShopsOwnGraph() {
        var goods = fair.goods(2_000, 100);
        var campaign = fair.running(Fair.groupBuy(goods, 90_000, 3, 1_500));
        var leader = fair.shopper();
        var group = fair.take(leader.browser(), goods, campaign, null, null)
                .path("groupId")
                .asString();
        fair.take(fair.shopper().browser(), goods, campaign, group, null);
        fair.take(fair.shopper().browser(), goods, campaign, group, null);
        graphs.forget();
        calibrations.forget();
        var own = graphs.own();
        assertThat(own.people()).contains(leader.id());
        var answer = fair.console()
                .post(
                        WHAT_IF + "/starters",
                        Map.of(
                                "spec",
                                Fair.referral(100_000, "SIGN_UP"),
                                "input",
                                Map.of("graph", "OWN", "shareRate", .9, "acceptance", .9),
                                "count",
                                2))
                .ok()
                .body();
        eventually(() -> {
            var found = answer.has("starters")
                    ? answer
                    : fair.console()
                            .get(WHAT_IF + "/jobs/" + answer.path("job").asString())
                            .ok()
                            .body();
            var starters = found.path("starters");
            assertThat(starters.path("people").size()).isEqualTo(2);
            assertThat(starters.path("people").get(0).path("friends").asInt()).isPositive();
            assertThat(starters.path("reach").asDouble())
                    .isGreaterThanOrEqualTo(starters.path("reachOfAnybody").asDouble() * .8);
        });
    }
}
