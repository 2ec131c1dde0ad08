package io.banyan.campaign.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.campaign.Fair;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.ImportedSku;
import io.banyan.kernel.transaction.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Commands of community purchases that come twice, late, wrong or from the wrong person. */
@BanyanTest
class CommunityCommandsTest {

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Transactions transactions;

    @Autowired
    private TestClock clock;

    private Fair fair;
    private ImportedSku goods;
    private Neighbourhood street;

    @BeforeEach
    void open() {
        fair = new Fair(site, catalog, transactions);
        goods = fair.goods(2_990, 100);
        street = new Neighbourhood(fair, goods, clock);
    }

    @Test
    void oneRoundAtATimeForAPointAndTheSameKeyOpensItOnce() {
        var campaign = street.running(2);
        var leader = fair.shopper();
        var point = street.point(leader);
        var cutOff = clock.instant().plus(Duration.ofHours(1));
        var request = Map.of("pointId", point, "cutOffAt", cutOff);
        var path = "/api/community-purchases/" + campaign + "/rounds";
        var answers = Race.run(
                6,
                i -> () -> leader.browser()
                        .post(path, request, Map.of("Idempotency-Key", "k" + i % 2 + point))
                        .status());
        assertThat(answers.stream().filter(new Race.Result.Done<>(201)::equals).count())
                .isEqualTo(3);
        assertThat(leader.browser()
                        .get("/api/community-purchases/" + campaign)
                        .ok()
                        .body()
                        .path("myRounds"))
                .hasSize(1);
    }

    @Test
    void refusesWhatMakesNoSense() {
        var campaign = street.running(2);
        var leader = fair.shopper();
        var point = street.point(leader);
        var browser = leader.browser();
        assertThat(Neighbourhood.code(street.open(browser, campaign, point, Duration.ofHours(49), Fair.key())))
                .isEqualTo("community.cut_off");
        assertThat(Neighbourhood.code(street.open(browser, campaign, point, Duration.ofHours(-1), Fair.key())))
                .isEqualTo("community.cut_off");
        assertThat(Neighbourhood.code(
                        street.open(fair.shopper().browser(), campaign, point, Duration.ofHours(1), Fair.key())))
                .isEqualTo("community.not_leader");
        assertThat(street.open(browser, campaign, UUID.randomUUID().toString(), Duration.ofHours(1), Fair.key())
                        .status())
                .isEqualTo(404);
        assertThat(street.open(browser, UUID.randomUUID(), point, Duration.ofHours(1), Fair.key())
                        .status())
                .isEqualTo(404);
        var path = "/api/community-purchases/" + campaign + "/rounds";
        var key = Map.of("Idempotency-Key", Fair.key());
        for (var body : List.of(
                Map.of(),
                Map.of("pointId", point),
                Map.of("pointId", "x", "cutOffAt", Instant.now()),
                Map.of("pointId", point, "cutOffAt", "tomorrow"))) {
            assertThat(browser.post(path, body, key).status()).isEqualTo(400);
        }
        var round = street.open(browser, campaign, point, Duration.ofHours(1), Fair.key())
                .ok()
                .body()
                .path("id")
                .asString();
        for (var code : new Object[] {"", "12345", "1234567", "abcdef", -1}) {
            assertThat(browser.post("/api/community-rounds/" + round + "/pick-ups", Map.of("code", code))
                            .status())
                    .isEqualTo(400);
        }
        assertThat(fair.place(browser, goods, campaign, null, null).status()).isEqualTo(404);
        assertThat(fair.place(browser, fair.goods(100, 5), campaign, round, null)
                        .status())
                .isEqualTo(409);
        var order = street.ordered(browser, campaign, round);
        assertThat(fair.shopper()
                        .browser()
                        .get("/api/orders/" + order + "/pick-up")
                        .status())
                .isEqualTo(404);
        assertThat(Neighbourhood.view(fair.shopper().browser(), round).has("handOut"))
                .isFalse();
        var bad = new HashMap<>(Neighbourhood.POINT);
        bad.put("name", " ");
        assertThat(fair.console().post("/api/console/pickup-points", bad).status())
                .isEqualTo(400);
        assertThat(fair.console()
                        .post("/api/console/pickup-points/" + point + "/leaders", Map.of("personId", UUID.randomUUID()))
                        .status())
                .isEqualTo(404);
        assertThat(Neighbourhood.code(fair.console().post("/api/console/community-rounds/" + round + "/arrival", null)))
                .isEqualTo("community.not_confirmed");
    }

    @Test
    void badSettingsAreNamedFieldByField() {
        var wrong = street.spec(Fair.cny(2_991), 0, 337, 5_001, 100);
        var fields = fair.console()
                .post("/api/console/campaigns/cost", wrong)
                .ok()
                .body()
                .path("problems")
                .findValuesAsString("field");
        assertThat(fields)
                .contains(
                        "communityPurchase.items[0].price",
                        "communityPurchase.threshold",
                        "communityPurchase.longestHours",
                        "communityPurchase.commissionBasisPoints",
                        "communityPurchase.quantityLimit");
    }

    @Test
    void wrongPickUpCodesAreHeldUpAfterTenInARow() {
        var leader = fair.shopper();
        var arrived = street.arrived(leader, 2);
        var wrong = arrived.wrong(40);
        var answers = Race.run(
                40,
                i -> () -> Neighbourhood.handOut(leader, arrived.round(), wrong.get(i))
                        .status());
        assertThat(answers.stream().filter(new Race.Result.Done<>(404)::equals)).hasSize(10);
        assertThat(answers.stream().filter(new Race.Result.Done<>(429)::equals)).hasSize(30);
        var right = arrived.codes().getFirst();
        assertThat(Neighbourhood.handOut(leader, arrived.round(), right).status())
                .as("nor is a right one taken then")
                .isEqualTo(429);
        clock.advance(Duration.ofMinutes(5));
        Neighbourhood.handOut(leader, arrived.round(), right).ok();
        Neighbourhood.handOut(leader, arrived.round(), right).ok();
        Neighbourhood.handOut(leader, arrived.round(), arrived.codes().getLast())
                .ok();
    }

    @Test
    void theSameCodeAgainGivesNoNewTries() {
        var leader = fair.shopper();
        var arrived = street.arrived(leader, 1);
        var right = arrived.codes().getFirst();
        for (int i = 0; i < 11; i++) {
            Neighbourhood.handOut(leader, arrived.round(), right).ok();
        }
        assertThat(Neighbourhood.handOut(leader, arrived.round(), right).status())
                .isEqualTo(429);
        var stranger = fair.shopper();
        assertThat(Neighbourhood.code(Neighbourhood.handOut(stranger, arrived.round(), right)))
                .as("who does not lead the point uses up none of its tries")
                .isEqualTo("community.not_leader");
    }
}
