package io.banyan.e2e;

import static io.banyan.bench.merchant.Merchant.cny;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Twenty withdrawals of all there is at once: one is accepted and paid out once. Another withdrawal is approved at the
 * same moment, so that its payout is on its way when the blow comes.
 */
final class WithdrawalScene implements Scene {

    private static final int ALL = 10_000;
    private static final Duration SOON = Duration.ofSeconds(60);

    private final People people;
    private final int asker;
    private final int payee;
    private final List<Act> withdrawals = new ArrayList<>();
    private final Act approval;
    private final String approved;

    WithdrawalScene(People people, int asker, int payee) throws IOException {
        this.people = people;
        this.asker = asker;
        this.payee = payee;
        var won = Map.of(
                "nameZh",
                "红包",
                "nameEn",
                "Packet",
                "stock",
                500,
                "odds",
                1_000_000,
                "reward",
                Map.of("kind", "CASH", "amount", cny(ALL)));
        var task = Map.of("kind", "SIGN_IN", "chances", 1, "perDay", 1);
        var lottery = people.running(
                "LOTTERY", "lottery", Map.of("prizes", List.of(won), "tasks", List.of(task), "freezeDays", 0));
        win(lottery, asker);
        win(lottery, payee);
        var request = request(asker);
        for (int i = 0; i < 20; i++) {
            withdrawals.add(new Act(people.phone(asker), "/api/me/withdrawals", request));
        }
        approved = people.made(payee, "/api/me/withdrawals", request(payee))
                .path("id")
                .asString();
        approval = new Act(people.console(), "/api/console/withdrawals/" + approved + "/approve", Map.of());
    }

    private void win(String lottery, int person) throws IOException {
        people.made(person, "/api/lotteries/" + lottery + "/sign-in", Map.of());
        Patience.within(
                SOON,
                () -> assertThat(people.seen(person, "/api/lotteries/" + lottery)
                                .path("chances")
                                .asInt())
                        .isEqualTo(1));
        people.made(person, "/api/lotteries/" + lottery + "/draws", Map.of());
        Patience.within(SOON, () -> assertThat(available(person)).isEqualTo(ALL));
    }

    private Map<String, Object> request(int person) throws IOException {
        var quote = people.seen(person, "/api/me/withdrawals/quote?amount=" + ALL);
        return Map.of("amount", cny(ALL), "net", quote.path("net"), "name", "林一", "account", "622200001111" + person);
    }

    private long available(int person) throws IOException {
        return people.seen(person, "/api/me/wallet")
                .path("available")
                .path("minor")
                .asLong();
    }

    @Override
    public List<List<Act>> acts() {
        var lists = new ArrayList<List<Act>>();
        withdrawals.forEach(act -> lists.add(List.of(act)));
        lists.add(List.of(approval));
        return lists;
    }

    @Override
    public void isRight() throws Exception {
        assertThat(Scene.accepted(withdrawals))
                .as("withdrawals of all there was")
                .isEqualTo(1);
        var one = withdrawals.stream()
                .filter(Act::accepted)
                .findFirst()
                .orElseThrow()
                .made();
        try (var console = people.console()) {
            console.posted("/api/console/withdrawals/" + one + "/approve", Map.of());
        }
        paidOnce(asker, one);
        paidOnce(payee, approved);
    }

    private void paidOnce(int person, String withdrawal) throws Exception {
        Patience.within(SOON, () -> {
            var mine = people.seen(person, "/api/me/withdrawals").path("items");
            assertThat(mine.size()).isEqualTo(1);
            assertThat(mine.path(0).path("id").asString()).isEqualTo(withdrawal);
            assertThat(mine.path(0).path("state").asString()).isEqualTo("PAID");
        });
        assertThat(available(person)).isZero();
        assertThat(people.database()
                        .count("select count(*) from sandbox.payout where account = ?", "622200001111" + person))
                .as("payouts to one account")
                .isEqualTo(1);
    }
}
