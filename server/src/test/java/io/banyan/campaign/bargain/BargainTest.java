package io.banyan.campaign.bargain;

import static io.banyan.Eventually.eventually;
import static io.banyan.campaign.bargain.BargainFair.bargain;
import static io.banyan.campaign.bargain.BargainFair.help;
import static io.banyan.campaign.bargain.BargainFair.open;
import static io.banyan.campaign.bargain.BargainFair.opened;
import static io.banyan.campaign.bargain.BargainFair.price;
import static io.banyan.campaign.bargain.BargainFair.settings;
import static io.banyan.campaign.bargain.BargainFair.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.campaign.Fair;
import io.banyan.campaign.budget.Budget;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Ledger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class BargainTest {

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
    void begin() {
        fair = new Fair(site, catalog, transactions);
    }

    private void booksAreRight(UUID campaign) {
        assertThat(budget.view(campaign).free().isNegative()).isFalse();
        assertThat(ledger.verify().findings()).isEmpty();
    }

    private List<Browser> friends(int count) {
        return IntStream.range(0, count).mapToObj(i -> site.signUp().browser()).toList();
    }

    /** Of an open shop in the field: a bargain for 10 helpers took 30 and never completed. */
    @Test
    void ofThirtyHelpersAtOnceExactlyTenAreTakenAndTheFloorIsReached() {
        var goods = fair.goods(68_900, 5);
        var campaign = fair.running(settings(goods, 500_000, 9_900, 10));
        var owner = fair.shopper().browser();
        var id = opened(owner, campaign, goods);
        assertThat(budget.view(campaign).reserved().minor()).isEqualTo(59_000);
        var friends = friends(30);
        var answers = Race.run(30, i -> () -> help(friends.get(i), id)).stream()
                .map(result -> ((Race.Result.Done<Browser.Answer>) result).value())
                .toList();
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(10);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .hasSize(20)
                .allMatch(answer -> answer.problem().equals("bargain.at_floor"));
        var cuts = answers.stream()
                .filter(answer -> answer.status() == 200)
                .mapToLong(answer -> answer.body().path("cut").path("minor").asLong())
                .sum();
        assertThat(cuts).isEqualTo(59_000);
        var seen = bargain(owner, id);
        assertThat(seen.path("state").asString()).isEqualTo("REACHED");
        assertThat(seen.path("helpsLeft").asInt()).isZero();
        assertThat(seen.path("helpers").size()).isEqualTo(10);
        assertThat(seen.path("price").path("minor").asLong()).isEqualTo(9_900);
        assertThat(seen.path("canBuy").asBoolean()).isTrue();

        var order = fair.place(owner, goods, campaign, id, null).ok().body();
        assertThat(order.path("total").path("minor").asLong()).isEqualTo(9_900);
        fair.pay(owner, order.path("id").asString());
        eventually(() -> assertThat(bargain(owner, id).path("state").asString()).isEqualTo("BOUGHT"));
        var view = budget.view(campaign);
        assertThat(view.discounts().minor()).isEqualTo(59_000);
        assertThat(view.reserved().minor()).isZero();
        eventually(() -> assertThat(steps(campaign))
                .containsEntry("opened", 1L)
                .containsEntry("helped", 10L)
                .containsEntry("reached", 1L)
                .containsEntry("bought", 1L));
        booksAreRight(campaign);
        fair.move(campaign, "ENDED");
        assertThat(fair.move(campaign, "SETTLED").path("row").path("state").asString())
                .isEqualTo("SETTLED");
    }

    private Map<String, Long> steps(UUID campaign) {
        var steps = fair.console()
                .get("/api/console/campaigns/" + campaign + "/board")
                .ok()
                .body()
                .path("steps");
        return IntStream.range(0, steps.size())
                .mapToObj(steps::path)
                .collect(java.util.stream.Collectors.toMap(
                        step -> step.path("name").asString(),
                        step -> step.path("count").asLong()));
    }

    @Test
    void helperWhoComesByAShareIsANewParticipantBroughtByTheOwner() {
        var goods = fair.goods(2_000, 5);
        var campaign = fair.running(settings(goods, 50_000, 1_000, 3));
        var owner = site.signUp();
        var id = opened(owner.browser(), campaign, goods);
        var share = owner.browser()
                .post("/api/shares", Map.of("target", Map.of("kind", "ENTRY", "id", id), "channel", "WECHAT"))
                .ok()
                .body();
        assertThat(share.path("textZh").asString()).contains("帮我砍一刀");
        var code = share.path("code").asString();
        var visitor = site.visitor();
        assertThat(visitor.get("/api/shares/" + code).ok().body().path("path").asString())
                .isEqualTo("/bargains/" + id);
        visitor.post("/api/shares/" + code + "/opened", null);
        assertThat(bargain(visitor, id).path("canHelp").asBoolean()).isTrue();
        var friend = site.signUp(visitor, Map.of("shareCode", code));
        help(friend.browser(), id, Map.of("shareCode", code), Fair.key()).ok();
        eventually(() -> {
            var board = fair.console()
                    .get("/api/console/campaigns/" + campaign + "/board")
                    .ok()
                    .body();
            assertThat(board.path("participants").asInt()).isEqualTo(2);
            assertThat(board.path("newParticipants").asInt()).isEqualTo(1);
            assertThat(board.path("k").asDouble()).isEqualTo(0.5);
        });
    }

    @Test
    void repeatingAnActGivesTheFirstAnswerAndNobodyHelpsTwice() {
        var goods = fair.goods(2_000, 5);
        var campaign = fair.running(settings(goods, 50_000, 1_000, 5));
        var owner = fair.shopper().browser();
        var key = Fair.key();
        var id = open(owner, campaign, goods, key).ok().body().path("id").asString();
        assertThat(open(owner, campaign, goods, key).ok().body().path("id").asString())
                .isEqualTo(id);
        var second = open(owner, campaign, goods, Fair.key());
        assertThat(second.problem()).isEqualTo("bargain.already_open");
        assertThat(second.body().path("kept").path("bargainId").asString()).isEqualTo(id);
        assertThat(budget.view(campaign).reserved().minor()).isEqualTo(1_000);

        var friend = site.signUp().browser();
        var helpKey = Fair.key();
        var cuts = Race.run(6, i -> () -> help(friend, id, Map.of(), helpKey)).stream()
                .map(result -> ((Race.Result.Done<Browser.Answer>) result).value())
                .map(answer -> answer.ok().body().path("cut").path("minor").asLong())
                .distinct()
                .toList();
        assertThat(cuts).hasSize(1);
        var again = Race.run(6, i -> () -> help(friend, id));
        assertThat(again)
                .allMatch(result -> ((Race.Result.Done<Browser.Answer>) result)
                        .value()
                        .problem()
                        .equals("bargain.helped_before"));
        assertThat(bargain(owner, id).path("helpsLeft").asInt()).isEqualTo(4);
        assertThat(price(owner, id)).isEqualTo(2_000 - cuts.getFirst());
    }

    @Test
    void ofManyOpeningsAtOnceByOnePersonOneIsTaken() {
        var goods = fair.goods(2_000, 5);
        var campaign = fair.running(settings(goods, 50_000, 1_000, 5));
        var owner = fair.shopper().browser();
        var statuses =
                Race.run(8, i -> () -> open(owner, campaign, goods, Fair.key()).status());
        assertThat(statuses)
                .filteredOn(status -> status.equals(new Race.Result.Done<>(200)))
                .hasSize(1);
        assertThat(budget.view(campaign).reserved().minor()).isEqualTo(1_000);
    }

    @Test
    void newCustomersCountTwiceAndTheLastCutIsMadeOnce() {
        var goods = fair.goods(2_000, 5);
        var campaign = fair.running(with(settings(goods, 50_000, 1_000, 3), "newCustomersCountDouble", true));
        var id = opened(fair.shopper().browser(), campaign, goods);
        var first = help(site.signUp().browser(), id).ok().body();
        assertThat(first.path("counted").asInt()).isEqualTo(2);
        var last = help(site.signUp().browser(), id).ok().body();
        assertThat(last.path("counted").asInt()).isEqualTo(1);
        assertThat(first.path("cut").path("minor").asLong()
                        + last.path("cut").path("minor").asLong())
                .isEqualTo(1_000);
        assertThat(last.path("bargain").path("state").asString()).isEqualTo("REACHED");
    }

    @Test
    void lapsedBargainGivesItsReservationBackAndTakesNobody() {
        var goods = fair.goods(2_000, 5);
        var campaign = fair.running(settings(goods, 1_500, 1_000, 5));
        var owner = fair.shopper().browser();
        var id = opened(owner, campaign, goods);
        help(site.signUp().browser(), id).ok();
        var other = open(fair.shopper().browser(), campaign, goods, Fair.key());
        assertThat(other.problem()).isEqualTo("campaign.closed.budget");
        var late = site.signUp().browser();
        clock.advance(Duration.ofHours(2).plusSeconds(1));
        eventually(() -> assertThat(bargain(owner, id).path("state").asString()).isEqualTo("EXPIRED"));
        assertThat(budget.view(campaign).free().minor()).isEqualTo(1_500);
        assertThat(help(late, id).problem()).isEqualTo("bargain.over");
        assertThat(fair.place(owner, goods, campaign, id, null).problem()).isEqualTo("bargain.over");
        booksAreRight(campaign);
    }
}
