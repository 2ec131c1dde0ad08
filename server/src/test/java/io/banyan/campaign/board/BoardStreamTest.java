package io.banyan.campaign.board;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Site;
import io.banyan.campaign.Fair;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.transaction.Transactions;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The live board through HTTP. */
@BanyanTest
class BoardStreamTest {

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Transactions transactions;

    @Test
    void whoWatchesIsSentTheBoardAgainAndAgain() throws Exception {
        Fair fair = new Fair(site, catalog, transactions);
        UUID campaign = fair.running(Fair.groupBuy(fair.goods(3_000, 5), 1_000_000, 2, 2_000));
        var request = HttpRequest.newBuilder(
                        site.base().resolve("/api/console/campaigns/" + campaign + "/board/stream"))
                .header("Authorization", "Bearer " + site.file("machine-key"))
                .header("Accept", "text/event-stream")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var response = client.send(request, BodyHandlers.ofLines());
            assertThat(response.statusCode()).isEqualTo(200);
            try (var lines = response.body()) {
                List<String> boards =
                        lines.filter(line -> line.startsWith("data:")).limit(2).toList();
                assertThat(boards).hasSize(2).allMatch(board -> board.contains("\"campaignId\":\"" + campaign + "\""));
            }
            client.shutdownNow();
        }
    }

    @Test
    void onlyOwnersRebuildBoardsAndOnlyGrowthAnalystsAndRiskSeeThem() {
        Fair fair = new Fair(site, catalog, transactions);
        UUID campaign = fair.running(Fair.groupBuy(fair.goods(3_000, 5), 1_000_000, 2, 2_000));
        String board = "/api/console/campaigns/" + campaign + "/board";
        assertThat(site.console("ANALYST").get(board).status()).isEqualTo(200);
        assertThat(site.console("SERVICE").get(board).status()).isEqualTo(403);
        assertThat(site.visitor().get(board).status()).isEqualTo(401);
        var person = fair.shopper();
        person.browser()
                .post(
                        "/api/shares",
                        Map.of(
                                "campaignId",
                                campaign,
                                "target",
                                Map.of("kind", "CAMPAIGN", "id", campaign),
                                "channel",
                                "LINK"))
                .ok();
        eventually(() -> assertThat(
                        fair.console().get(board).ok().body().path("shares").asLong())
                .isEqualTo(1));
        assertThat(fair.console()
                        .get("/api/console/campaigns/" + UUID.randomUUID() + "/board")
                        .status())
                .isEqualTo(404);
    }
}
