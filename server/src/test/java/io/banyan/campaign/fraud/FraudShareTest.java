package io.banyan.campaign.fraud;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Site;
import io.banyan.campaign.Fair;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.transaction.Transactions;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The board says what risk made of the rewards, and counts as cost only what nobody doubts. */
@BanyanTest
class FraudShareTest {

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Transactions transactions;

    private Fair fair;
    private Suspects suspects;
    private UUID campaign;

    @BeforeEach
    void open() {
        fair = new Fair(site, catalog, transactions);
        suspects = new Suspects(site, fair);
        campaign = fair.running(Fair.referral(100_000, "FIRST_PAID_ORDER"));
    }

    private JsonNode board() {
        return fair.console()
                .get("/api/console/campaigns/" + campaign + "/board")
                .ok()
                .body();
    }

    private static void says(JsonNode board, int intended, int waiting, int refused, double share) {
        var fraud = board.path("fraud");
        assertThat(fraud.path("intended").asInt()).isEqualTo(intended);
        assertThat(fraud.path("waiting").asInt()).isEqualTo(waiting);
        assertThat(fraud.path("refused").asInt()).isEqualTo(refused);
        assertThat(fraud.path("share").asDouble()).isEqualTo(share);
    }

    @Test
    void followsWhatIsDecided() {
        assertThat(board().path("fraud").has("share")).isFalse();
        var address = "203.0.113.77";
        var inviter = suspects.inviter(suspects.fromAddress(address));
        var friend = suspects.invited(suspects.fromAddress(address), inviter, campaign);
        fair.pay(friend.browser(), fair.ordered(friend.browser(), fair.goods(5000, 5)));
        var mine = suspects.review(inviter);
        var theirs = suspects.review(friend);
        eventually(() -> {
            var board = board();
            says(board, 2, 2, 0, 1.0);
            assertThat(board.path("fraud").path("waitingAmount").path("minor").asLong())
                    .isEqualTo(1_500);
            assertThat(board.path("newCustomers").asInt()).isEqualTo(1);
            assertThat(board.path("cac").path("minor").asLong()).isZero();
        });

        suspects.decide(fair.console(), "APPROVED", Suspects.id(mine)).ok();
        suspects.decide(fair.console(), "REJECTED", Suspects.id(theirs)).ok();
        eventually(() -> {
            var board = board();
            says(board, 2, 0, 1, 0.5);
            assertThat(board.path("fraud").path("refusedAmount").path("minor").asLong())
                    .isEqualTo(500);
            assertThat(board.path("cac").path("minor").asLong()).isEqualTo(1_000);
        });
    }
}
