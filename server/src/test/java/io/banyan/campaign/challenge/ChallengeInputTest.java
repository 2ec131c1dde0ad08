package io.banyan.campaign.challenge;

import static io.banyan.campaign.challenge.ChallengeFair.cash;
import static io.banyan.campaign.challenge.ChallengeFair.challenge;
import static io.banyan.campaign.challenge.ChallengeFair.code;
import static io.banyan.campaign.challenge.ChallengeFair.join;
import static io.banyan.campaign.challenge.ChallengeFair.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Site;
import io.banyan.campaign.Fair;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.transaction.Transactions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What challenges refuse, of shoppers and of operators. */
@BanyanTest
class ChallengeInputTest {

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Transactions transactions;

    private Fair fair;

    @BeforeEach
    void open() {
        fair = new Fair(site, catalog, transactions);
    }

    @Test
    void refusesWhatMakesNoSense() {
        var campaign = fair.running(challenge("COUNT", "ORDER_PAID", 1, 7, List.of(cash(1, 60_000))));
        var person = fair.shopper().browser();
        assertThat(join(person, UUID.randomUUID(), Map.of()).status()).isEqualTo(404);
        assertThat(join(person, campaign, Map.of("teamId", UUID.randomUUID())).status())
                .isEqualTo(404);
        assertThat(join(person, campaign, Map.of("teamId", "x")).status()).isEqualTo(400);
        assertThat(person.post("/api/challenges/" + campaign + "/entries", Map.of())
                        .status())
                .isEqualTo(400);
        assertThat(join(site.visitor(), campaign, Map.of()).status()).isIn(401, 403);
        var entry = join(person, campaign, Map.of())
                .ok()
                .body()
                .path("mine")
                .path("id")
                .asString();
        assertThat(code(person.post("/api/challenges/" + campaign + "/check-ins", null)))
                .isEqualTo("challenge.no_check_in");
        var other = fair.shopper().browser();
        assertThat(code(join(other, campaign, Map.of("teamId", entry)))).isEqualTo("challenge.no_teams");
        assertThat(code(join(other, campaign, Map.of())))
                .as("the budget covers one participant")
                .isEqualTo("campaign.closed.budget");
        assertThat(view(other, campaign).path("entrants").asLong()).isEqualTo(1);
        assertThat(other.get("/api/challenge-teams/" + entry).status()).isEqualTo(404);
    }

    @Test
    void badSettingsAreNamedFieldByField() {
        var wrong = challenge(
                "SUM",
                "INVITATION",
                51,
                -1,
                List.of(
                        cash(5, 0),
                        cash(5, 100),
                        Map.of(
                                "goal",
                                9,
                                "reward",
                                Map.of("kind", "BADGE", "amount", Fair.cny(0), "itemId", UUID.randomUUID())),
                        Map.of(
                                "goal",
                                10,
                                "reward",
                                Map.of("kind", "POINTS", "amount", Map.of("minor", 1, "currency", "GBP")))));
        var fields = fair.console()
                .post("/api/console/campaigns/cost", wrong)
                .ok()
                .body()
                .path("problems")
                .findValuesAsString("field");
        assertThat(fields)
                .contains(
                        "challenge.goal.measure",
                        "challenge.teamSize",
                        "challenge.freezeDays",
                        "challenge.tiers[0].reward.amount",
                        "challenge.tiers[1].goal",
                        "challenge.tiers[2].reward.itemId",
                        "challenge.tiers[3].reward.quantity",
                        "challenge.tiers[3].reward.amount");
        for (var body : List.of(
                Map.of("nameZh", "", "nameEn", "x", "symbol", "🏅"),
                Map.of("nameZh", "x".repeat(31), "nameEn", "x", "symbol", "🏅"),
                Map.of("nameZh", "x", "nameEn", "x"))) {
            assertThat(fair.console().post("/api/console/badges", body).status())
                    .isEqualTo(400);
        }
        assertThat(site.console("SERVICE").post("/api/console/badges", Map.of()).status())
                .isEqualTo(403);
    }
}
