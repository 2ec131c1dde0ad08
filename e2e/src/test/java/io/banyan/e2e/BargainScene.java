package io.banyan.e2e;

import static io.banyan.bench.merchant.Merchant.cny;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Thirty helpers of a bargain for ten at once: ten are taken and it is at its floor. */
final class BargainScene implements Scene {

    private final People people;
    private final int owner;
    private final String bargain;
    private final List<Act> helps = new ArrayList<>();

    /** @param owner who bargains; the thirty are those after them */
    BargainScene(People people, int owner) throws IOException {
        this.people = people;
        this.owner = owner;
        var goods = people.goods(20_000, 100);
        var terms = new HashMap<String, Object>(Map.of("helpers", 10, "windowHours", 2, "buyHours", 2));
        terms.putAll(Map.of(
                "productId",
                goods.product(),
                "floors",
                List.of(Map.of("skuId", goods.sku(), "price", cny(9_900))),
                "newCustomersCountDouble",
                false,
                "buyBeforeFloor",
                false));
        var campaign = people.running("BARGAIN", "bargain", terms);
        bargain = "/api/bargains/"
                + people.made(owner, "/api/bargains", Map.of("campaignId", campaign, "skuId", goods.sku()))
                        .path("id")
                        .asString();
        for (int i = 1; i <= 30; i++) {
            helps.add(new Act(people.phone(owner + i), bargain + "/help", Map.of()));
        }
    }

    @Override
    public List<List<Act>> acts() {
        return helps.stream().map(List::of).toList();
    }

    @Override
    public void isRight() throws Exception {
        assertThat(Scene.accepted(helps)).as("helpers").isEqualTo(10);
        var seen = people.seen(owner, bargain);
        assertThat(seen.path("state").asString()).isEqualTo("REACHED");
        assertThat(seen.path("price").path("minor").asLong()).isEqualTo(9_900);
        assertThat(seen.path("helpers").size()).isEqualTo(10);
    }
}
