package io.banyan.campaign.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.campaign.Fair;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.ImportedSku;
import io.banyan.kernel.transaction.Transactions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Changes of running campaigns that the law warns of: they wait for a second person, and hold with the last answer. */
@BanyanTest
class ProposedChangesTest {

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Transactions transactions;

    private Fair fair;
    private Reviewing reviewing;
    private ImportedSku goods;
    private String path;

    @BeforeEach
    void aCampaignRuns() {
        fair = new Fair(site, catalog, transactions);
        reviewing = new Reviewing(site, fair);
        goods = fair.goods(2990, 5);
        path = "/api/console/campaigns/" + fair.running(plain());
    }

    private Map<String, Object> plain() {
        return Fair.groupBuy(goods, 100_000, 2, 1990);
    }

    private Map<String, Object> loud() {
        var spec = new HashMap<>(plain());
        spec.put("titleZh", "全网最低，拼就对了");
        spec.put("titleEn", "The best tea");
        return spec;
    }

    private Browser.Answer propose(Browser who, Map<String, Object> spec, int version) {
        return who.put(path + "/proposal", spec, Map.of("If-Match", "\"" + version + "\""));
    }

    private Browser.Answer answer(Browser who, JsonNode proposal, int finding, String reason) {
        return who.post(
                path + "/proposals/" + proposal.path("id").asString() + "/answers",
                Map.of(
                        "finding",
                        proposal.path("law")
                                .path("findings")
                                .path(finding)
                                .path("key")
                                .asString("none"),
                        "reason",
                        reason));
    }

    private int version() {
        return fair.console().get(path).ok().body().path("row").path("version").asInt();
    }

    /** Of the campaign in the console. */
    private String page() {
        return path.substring("/api/console".length());
    }

    private JsonNode waiting(Browser who) {
        return who.get(path + "/proposals").ok().body();
    }

    @Test
    void holdsOnceEveryWarningIsAnswered() {
        var owner = reviewing.colleague("OWNER");
        assertThat(owner.put(path, loud(), Map.of("If-Match", "\"1\"")).problem())
                .isEqualTo("law.unanswered");
        var proposal = propose(owner, loud(), 1).ok().body();
        assertThat(proposal.path("law").path("findings")).hasSize(2);
        assertThat(proposal.path("mayAnswer").asBoolean()).isFalse();
        assertThat(version()).isEqualTo(1);
        assertThat(site.alerts()).contains(page());
        assertThat(answer(owner, proposal, 0, "my own").problem()).isEqualTo("law.second_person");
        assertThat(answer(site.machine(), proposal, 0, "a program").problem()).isEqualTo("law.second_person");

        var second = reviewing.colleague("RISK");
        assertThat(waiting(second).path(0).path("mayAnswer").asBoolean()).isTrue();
        var half = answer(second, proposal, 0, "compared with three shops").ok().body();
        assertThat(half.path("holds").asBoolean()).isFalse();
        assertThat(half.path("waiting").path("law").path("clear").asBoolean()).isFalse();
        assertThat(version()).isEqualTo(1);
        assertThat(answer(second, proposal, 1, "a name")
                        .ok()
                        .body()
                        .path("holds")
                        .asBoolean())
                .isTrue();

        assertThat(version()).isEqualTo(2);
        assertThat(waiting(owner)).isEmpty();
        assertThat(site.alerts()).doesNotContain(page());
        var law = second.get(path + "/law").ok().body();
        assertThat(law.path("review").path("clear").asBoolean()).isTrue();
        assertThat(Reviewing.finding(law, 0).path("override").path("reason").asString())
                .isEqualTo("compared with three shops");
        assertThat(audited("law.overridden")).hasSize(2);
        assertThat(audited("campaign.proposed")).hasSize(1);
        assertThat(audited("campaign.edited"))
                .singleElement()
                .satisfies(act -> assertThat(act.path("detail").toString()).contains("proposedBy"));
    }

    private List<JsonNode> audited(String action) {
        return site
                .machine()
                .get("/api/console/audit?query=" + path.substring(path.lastIndexOf('/') + 1))
                .ok()
                .body()
                .path("items")
                .values()
                .stream()
                .filter(act -> act.path("action").asString().equals(action))
                .toList();
    }

    @Test
    void twoWhoGiveTheLastAnswerMakeOneVersion() {
        var spec = new HashMap<>(plain());
        spec.put("titleEn", "The best tea");
        var proposal = propose(reviewing.colleague("OWNER"), spec, 1).ok().body();
        var seconds = List.of(reviewing.colleague("GROWTH"), reviewing.colleague("RISK"));
        var results = Race.run(
                8, i -> () -> answer(seconds.get(i % 2), proposal, 0, "by " + i).status());
        assertThat(results).allMatch(Race.Result::done);
        assertThat(results.stream()
                        .filter(result -> result instanceof Race.Result.Done<Integer>(var status) && status == 200))
                .hasSize(1);
        assertThat(version()).isEqualTo(2);
        assertThat(audited("law.overridden")).hasSize(1);
    }

    @Test
    void sameOnceMoreIsTheSameAndAnotherTakesItsPlace() {
        var owner = reviewing.colleague("OWNER");
        var first = propose(owner, loud(), 1).ok().body();
        assertThat(propose(owner, loud(), 1).ok().body().path("id")).isEqualTo(first.path("id"));
        assertThat(audited("campaign.proposed")).hasSize(1);
        var louder = new HashMap<>(loud());
        louder.put("titleEn", "The very best tea");
        var next = propose(owner, louder, 1).ok().body();
        assertThat(next.path("id")).isNotEqualTo(first.path("id"));
        assertThat(answer(reviewing.colleague("RISK"), first, 0, "late").problem())
                .isEqualTo("campaign.no_proposal");
        assertThat(waiting(owner)).hasSize(1);
    }

    @Test
    void anotherChangeOutdatesIt() {
        var owner = reviewing.colleague("OWNER");
        var proposal = propose(owner, loud(), 1).ok().body();
        var richer = new HashMap<>(plain());
        richer.put("budget", Fair.cny(120_000));
        owner.put(path, richer, Map.of("If-Match", "\"1\"")).ok();
        var second = reviewing.colleague("RISK");
        assertThat(waiting(second).path(0).path("stale").asBoolean()).isTrue();
        assertThat(answer(second, proposal, 0, "fine").problem()).isEqualTo("campaign.no_proposal");
        assertThat(propose(owner, loud(), 1).problem()).isEqualTo("changed_elsewhere");
        owner.delete(path + "/proposals/" + proposal.path("id").asString()).ok();
        assertThat(waiting(owner)).isEmpty();
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void nonsenseChangesNothing() {
        var owner = reviewing.colleague("OWNER");
        assertThat(owner.put(path + "/proposal", loud()).status()).isEqualTo(428);
        assertThat(propose(owner, plain(), 1).problem()).isEqualTo("campaign.nothing_to_answer");
        assertThat(propose(reviewing.colleague("GROWTH"), loud(), 1).problem()).isEqualTo("campaign.owner_only");
        var poorer = new HashMap<>(loud());
        poorer.put("budget", Fair.cny(-5));
        assertThat(propose(owner, poorer, 1).status()).isEqualTo(422);
        assertThat(waiting(owner)).isEmpty();
        assertThat(propose(site.visitor(), loud(), 1).status()).isEqualTo(401);

        var proposal = propose(owner, loud(), 1).ok().body();
        var second = reviewing.colleague("RISK");
        assertThat(answer(second, proposal, 0, " ").problem()).isEqualTo("request.invalid");
        assertThat(answer(second, proposal, 7, "no such").problem()).isEqualTo("law.no_such_finding");
        assertThat(second.post(
                                path + "/proposals/" + UUID.randomUUID() + "/answers",
                                Map.of("finding", "x", "reason", "y"))
                        .problem())
                .isEqualTo("campaign.no_proposal");
        assertThat(version()).isEqualTo(1);

        path = "/api/console/campaigns/" + reviewing.drafted(plain());
        assertThat(propose(owner, loud(), 1).problem()).isEqualTo("campaign.nothing_to_answer");
    }
}
