package io.banyan.campaign.lottery;

import static io.banyan.campaign.lottery.LotteryFair.draw;
import static io.banyan.campaign.lottery.LotteryFair.prize;
import static io.banyan.campaign.lottery.LotteryFair.seen;
import static io.banyan.campaign.lottery.LotteryFair.settings;
import static io.banyan.campaign.lottery.LotteryFair.signIn;
import static io.banyan.campaign.lottery.LotteryFair.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Site;
import io.banyan.campaign.Fair;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.transaction.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class LotteryInputTest {

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Transactions transactions;

    private Fair fair;

    @BeforeEach
    void begin() {
        fair = new Fair(site, catalog, transactions);
    }

    @Test
    void badRequestsAndSettingsAreAnsweredClearlyAndChangeNothing() {
        var prizes = List.of(prize("Good", 5, 1_000, 1_000));
        var tasks = List.of(task("PAID_ORDER", 1, 1));
        var lottery = fair.running(settings(10_000, prizes, tasks));
        var person = site.signUp().browser();
        var gone = UUID.randomUUID();
        assertThat(draw(person, gone, Fair.key()).problem()).isEqualTo("lottery.not_found");
        assertThat(draw(site.visitor(), lottery, Fair.key()).status()).isEqualTo(401);
        assertThat(draw(person, lottery, "").problem()).isEqualTo("idempotency.key_missing");
        assertThat(signIn(person, lottery, Fair.key()).problem()).isEqualTo("lottery.no_such_task");
        assertThat(signIn(person, gone, Fair.key()).problem()).isEqualTo("lottery.not_found");
        for (var query : List.of("after=-1", "limit=0", "limit=1001", "after=x")) {
            assertThat(person.get("/api/lotteries/" + lottery + "/proof?" + query)
                            .status())
                    .as(query)
                    .isEqualTo(400);
        }
        assertThat(person.post("/api/lotteries/x/draws", Map.of(), Map.of("Idempotency-Key", Fair.key()))
                        .status())
                .isEqualTo(400);
        assertThat(seen(person, lottery).path("draws").asLong()).isZero();
        // an order earns chances in every lottery that runs
        fair.move(lottery, "ENDED");

        assertThat(fields(settings(4_999, prizes, tasks))).contains("budget");
        assertThat(fields(settings(10_000, List.of(), tasks))).contains("lottery.prizes");
        assertThat(fields(settings(10_000, prizes, List.of()))).contains("lottery.tasks");
        var endless = settings(10_000, prizes, tasks);
        endless.remove("endsAt");
        assertThat(fields(endless)).contains("endsAt");
        var wrong = new ArrayList<Map<String, Object>>();
        wrong.add(prize("", 0, 0, 0));
        wrong.add(prize("Much", 1, 999_999, 1));
        wrong.add(prize("More", 1, 2, -5));
        assertThat(fields(settings(10_000, wrong, List.of(task("SIGN_IN", 0, 21), task("SIGN_IN", 1, 1)))))
                .contains(
                        "lottery.prizes",
                        "lottery.prizes[0].nameEn",
                        "lottery.prizes[0].stock",
                        "lottery.prizes[0].odds",
                        "lottery.prizes[0].reward.amount",
                        "lottery.prizes[2].reward.amount",
                        "lottery.tasks[0].chances",
                        "lottery.tasks[0].perDay",
                        "lottery.tasks[1].kind");
    }

    private List<String> fields(Map<String, Object> settings) {
        return fair.console()
                .post("/api/console/campaigns/cost", settings)
                .ok()
                .body()
                .path("problems")
                .findValuesAsString("field");
    }
}
