package io.banyan.campaign.landing;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.campaign.Fair;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.ImportedSku;
import io.banyan.kernel.transaction.Transactions;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Shares from the making of the link to the numbers on the board, through HTTP. */
@BanyanTest
class SharingTest {

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private Fair fair;

    @BeforeEach
    void open() {
        fair = new Fair(site, catalog, transactions);
    }

    private String share(Browser browser, UUID campaign, String kind, String id, String channel) {
        return browser.post(
                        "/api/shares",
                        Map.of("campaignId", campaign, "target", Map.of("kind", kind, "id", id), "channel", channel))
                .ok()
                .body()
                .path("code")
                .asString();
    }

    private long visits(String code) {
        return jdbc.sql(
                        "select count(*) from campaign.touch t join campaign.share s on s.id = t.share_id where s.code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    private JsonNode board(UUID campaign) {
        return fair.console()
                .get("/api/console/campaigns/" + campaign + "/board")
                .ok()
                .body();
    }

    private static String location(Browser.Answer answer) {
        return answer.response().headers().firstValue("Location").orElse("");
    }

    @Test
    void aSharedGroupBringsAFriendAndTheBoardTellsSo() {
        ImportedSku goods = fair.goods(3_000, 50);
        UUID campaign = fair.running(Fair.groupBuy(goods, 1_000_000, 2, 2_000));
        Site.Person leader = fair.shopper();
        String group = fair.take(leader.browser(), goods, campaign, null, null)
                .path("groupId")
                .asString();
        String code = share(leader.browser(), campaign, "GROUP", group, "WECHAT");

        Browser phone = site.visitor();
        Browser.Answer opened = phone.get("/s/" + code);
        assertThat(opened.status()).isEqualTo(302);
        assertThat(location(opened)).isEqualTo("/groups/" + group + "?s=" + code);
        Site.Person friend = site.signUp(phone, Map.of("shareCode", code));
        assertThat(fair.take(phone, goods, campaign, group, code).path("state").asString())
                .isIn("JOINED", "COMPLETED");

        eventually(() -> {
            JsonNode board = board(campaign);
            assertThat(board.path("visits").asLong()).isEqualTo(1);
            assertThat(board.path("visitors").asLong()).isEqualTo(1);
            assertThat(board.path("shares").asLong()).isEqualTo(1);
            assertThat(board.path("sharers").asLong()).isEqualTo(1);
            assertThat(board.path("participants").asLong()).isEqualTo(2);
            assertThat(board.path("newParticipants").asLong()).isEqualTo(1);
            assertThat(board.path("joins").asLong()).isEqualTo(2);
            assertThat(board.path("orders").asLong()).isEqualTo(2);
            assertThat(board.path("sales").path("minor").asLong()).isEqualTo(4_000);
            assertThat(board.path("newCustomers").asLong()).isEqualTo(2);
            assertThat(board.path("shareRate").asDouble()).isEqualTo(0.5);
            assertThat(board.path("i").asDouble()).isEqualTo(0.5);
            assertThat(board.path("c").asDouble()).isEqualTo(1);
            assertThat(board.path("k").asDouble()).isEqualTo(0.5);
            assertThat(board.path("depth").asInt()).isEqualTo(1);
            assertThat(board.path("structuralVirality").asDouble()).isEqualTo(1);
            assertThat(board.path("groups").path("completed").asLong()).isEqualTo(1);
            assertThat(board.path("channels").path(0).path("channel").asString())
                    .isEqualTo("WECHAT");
            assertThat(board.path("channels").path(0).path("joins").asLong()).isEqualTo(1);
        });
        JsonNode tree = fair.console()
                .get("/api/console/campaigns/" + campaign + "/spread")
                .ok()
                .body();
        assertThat(tree.path("total").asInt()).isEqualTo(2);
        assertThat(tree.path("truncated").asBoolean()).isFalse();
        assertThat(tree.path("nodes").path(0).path("personId").asString())
                .isEqualTo(leader.id().toString());
        assertThat(tree.path("nodes").path(1).path("parentId").asString())
                .isEqualTo(leader.id().toString());
        assertThat(tree.path("nodes").path(1).path("ordered").asBoolean()).isTrue();
        for (String measure : List.of("newParticipants", "visits")) {
            JsonNode people = fair.console()
                    .get("/api/console/campaigns/" + campaign + "/people?measure=" + measure)
                    .ok()
                    .body();
            assertThat(people.path("items").size()).as(measure).isEqualTo(1);
            assertThat(people.path("items").path(0).path("id").asString())
                    .isEqualTo(friend.id().toString());
        }
        JsonNode mine = leader.browser().get("/api/me/invitations").ok().body();
        assertThat(mine.path("invited").asInt()).isEqualTo(1);
        assertThat(mine.path("tree").path(0).path("personId").asString())
                .isEqualTo(friend.id().toString());
        JsonNode console = fair.console()
                .get("/api/console/people/" + friend.id() + "/invitations")
                .ok()
                .body();
        assertThat(console.path("invitedBy").path("id").asString())
                .isEqualTo(leader.id().toString());
    }

    @Test
    void sharingTheSameThingAgainGivesTheSameLinkEvenAtOnce() {
        ImportedSku goods = fair.goods(3_000, 5);
        UUID campaign = fair.running(Fair.groupBuy(goods, 1_000_000, 2, 2_000));
        Site.Person person = fair.shopper();
        var results =
                Race.run(6, i -> () -> share(person.browser(), campaign, "CAMPAIGN", campaign.toString(), "LINK"));
        Set<String> codes = new HashSet<>();
        results.forEach(result -> codes.add(((Race.Result.Done<String>) result).value()));
        assertThat(codes).hasSize(1);
        assertThat(share(person.browser(), campaign, "CAMPAIGN", campaign.toString(), "WEIBO"))
                .isNotIn(codes);
        assertThat(codes.iterator().next()).matches("[23456789bcdfghjkmnpqrstvwxz]{10}");
        eventually(() -> assertThat(board(campaign).path("shares").asLong()).isEqualTo(2));
    }

    @Test
    void aVisitIsABrowserAShareAndAHalfHour() {
        ImportedSku goods = fair.goods(3_000, 5);
        UUID campaign = fair.running(Fair.groupBuy(goods, 1_000_000, 2, 2_000));
        String code = share(fair.shopper().browser(), campaign, "CAMPAIGN", campaign.toString(), "LINK");
        Browser visitor = site.visitor();
        visitor.get("/s/" + code.toUpperCase(Locale.ROOT));
        visitor.get("/s/" + code);
        visitor.post("/api/shares/" + code + "/opened", null).ok();
        // the half hour may have ended between the openings
        assertThat(visits(code)).isBetween(1L, 2L);
        long before = visits(code);
        clock.advance(Duration.ofMinutes(31));
        visitor.get("/s/" + code);
        assertThat(visits(code)).isEqualTo(before + 1);
        site.visitor().get("/s/" + code);
        assertThat(visits(code)).isEqualTo(before + 2);
    }

    @Test
    void manyWhoOpenAShareAtOnceAreAllCountedOnce() {
        ImportedSku goods = fair.goods(3_000, 5);
        UUID campaign = fair.running(Fair.groupBuy(goods, 1_000_000, 2, 2_000));
        String code = share(fair.shopper().browser(), campaign, "CAMPAIGN", campaign.toString(), "LINK");
        var results = Race.run(40, i -> () -> site.visitor().get("/s/" + code).status());
        assertThat(results)
                .allSatisfy(result ->
                        assertThat(((Race.Result.Done<Integer>) result).value()).isEqualTo(302));
        assertThat(visits(code)).isEqualTo(40);
        eventually(() -> {
            assertThat(board(campaign).path("visits").asLong()).isEqualTo(40);
            assertThat(board(campaign).path("visitors").asLong()).isEqualTo(40);
        });
    }

    @Test
    void theSharerThemselvesAndProgramsAndWhoDeclinesAreNotCounted() {
        ImportedSku goods = fair.goods(3_000, 5);
        UUID campaign = fair.running(Fair.groupBuy(goods, 1_000_000, 2, 2_000));
        Site.Person sharer = fair.shopper();
        String code = share(sharer.browser(), campaign, "CAMPAIGN", campaign.toString(), "LINK");
        assertThat(sharer.browser().get("/s/" + code).status()).isEqualTo(302);
        assertThat(site.visitor(Map.of("Sec-GPC", "1")).get("/s/" + code).status())
                .isEqualTo(302);
        assertThat(site.visitor(Map.of("Sec-Purpose", "prefetch"))
                        .get("/s/" + code)
                        .status())
                .isEqualTo(302);
        assertThat(site.visitor(Map.of("User-Agent", "Twitterbot/1.0"))
                        .get("/s/" + code)
                        .status())
                .isEqualTo(200);
        assertThat(visits(code)).isZero();
    }

    @Test
    void programsGetAPreviewWithItsPicture() throws Exception {
        ImportedSku goods = fair.goods(3_000, 5);
        UUID campaign = fair.running(Fair.groupBuy(goods, 1_000_000, 2, 2_000));
        String code = share(fair.shopper().browser(), campaign, "CAMPAIGN", campaign.toString(), "LINK");
        String page = site.visitor(Map.of("User-Agent", "facebookexternalhit/1.1"))
                .get("/s/" + code)
                .ok()
                .text();
        assertThat(page)
                .contains("<meta property=\"og:title\" content=\"West Lake tea ")
                .contains("¥20 in a group of 2, ¥30 alone")
                .contains("<meta property=\"og:image:width\" content=\"1200\">")
                .contains("/s/" + code);
        for (String picture : List.of("poster.png", "preview.png")) {
            var response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(
                                            site.base().resolve("/api/shares/" + code + "/" + picture + "?lang=zh"))
                                    .build(),
                            BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("image/png");
            String tag = response.headers().firstValue("ETag").orElseThrow();
            var image = ImageIO.read(new ByteArrayInputStream(response.body()));
            assertThat(image.getWidth()).isEqualTo(picture.startsWith("poster") ? 1080 : 1200);
            Files.createDirectories(Path.of("target/posters"));
            Files.write(Path.of("target/posters/served-" + picture), response.body());
            var again = site.visitor()
                    .send(
                            "GET",
                            "/api/shares/" + code + "/" + picture + "?lang=zh",
                            null,
                            Map.of("If-None-Match", tag));
            assertThat(again.status()).isEqualTo(304);
        }
    }

    @Test
    void unknownSharesAndTargetsAreSaidToBeSo() {
        assertThat(location(site.visitor().get("/s/nothing"))).isEqualTo("/");
        assertThat(site.visitor().get("/api/shares/bcdfghjkmn").problem()).isEqualTo("share.not_found");
        assertThat(site.visitor().get("/api/shares/bcdfghjkmn/poster.png").status())
                .isEqualTo(404);
        assertThat(site.visitor()
                        .post("/api/shares", Map.of("target", Map.of("kind", "INVITE"), "channel", "LINK"))
                        .status())
                .isEqualTo(401);
        Browser shopper = fair.shopper().browser();
        assertThat(shopper.post(
                                "/api/shares",
                                Map.of("target", Map.of("kind", "PRODUCT", "id", UUID.randomUUID()), "channel", "LINK"))
                        .problem())
                .isEqualTo("share.target_unknown");
        assertThat(shopper.post("/api/shares", Map.of("target", Map.of("kind", "GROUP"), "channel", "LINK"))
                        .problem())
                .isEqualTo("share.target_incomplete");
        assertThat(shopper.post("/api/shares", Map.of("channel", "LINK")).status())
                .isEqualTo(400);
    }

    @Test
    void addressesOfNothingAreNotFoundRatherThanThePageOfTheShop() {
        Browser visitor = site.visitor();
        assertThat(visitor.get("/api/nothing").status()).isEqualTo(404);
        assertThat(visitor.get("/assets/index-000.js").status()).isEqualTo(404);
        assertThat(visitor.get("/favicon-that-is-not-there.ico").status()).isEqualTo(404);
        Browser.Answer console = visitor.get("/console");
        assertThat(console.status()).isEqualTo(302);
        assertThat(URI.create(location(console)).getPath()).isEqualTo("/console/");
    }
}
