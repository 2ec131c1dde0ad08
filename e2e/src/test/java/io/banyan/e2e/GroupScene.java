package io.banyan.e2e;

import static io.banyan.bench.merchant.Merchant.cny;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A group of five that three joined when its time is over: each gets all money back, once. */
final class GroupScene implements Scene {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final People people;
    private final int leader;
    private final List<String> orders = new ArrayList<>();

    /** @param leader who opens the group; the other two are those after them */
    GroupScene(People people, int leader) throws IOException {
        this.people = people;
        this.leader = leader;
        var goods = people.goods(3_000, 1_000);
        var step = Map.of("size", 5, "prices", List.of(Map.of("skuId", goods.sku(), "price", cny(2_000))));
        var terms = new HashMap<String, Object>(
                Map.of("productId", goods.product(), "ladder", List.of(step), "windowHours", 2, "audience", "ANYONE"));
        terms.putAll(Map.of(
                "guarantee", Map.of("enabled", false, "minimum", 0), "showOpenGroups", false, "quantityLimit", 1));
        var campaign = people.running("GROUP_BUY", "groupBuy", terms);
        String group = null;
        for (int i = 0; i < 3; i++) {
            group = joined(leader + i, goods.sku(), campaign, group);
        }
    }

    private String joined(int person, String sku, String campaign, @Nullable String group) throws IOException {
        var offer = new HashMap<>(Map.of("campaignId", campaign));
        if (group != null) {
            offer.put("groupId", group);
        }
        var lines = List.of(Map.of("skuId", sku, "quantity", 1));
        var order = people.made(
                        person, "/api/orders", Map.of("lines", lines, "address", People.ADDRESS, "offer", offer))
                .path("id")
                .asString();
        people.pays(person, order);
        orders.add(order);
        Patience.within(
                SOON,
                () -> assertThat(groupOf(person, order)).as("group of " + order).isNotEmpty());
        return groupOf(person, order);
    }

    private String groupOf(int person, String order) throws IOException {
        return people.seen(person, "/api/orders/" + order + "/participation")
                .path("groupId")
                .asString("");
    }

    /** Nobody does anything: the time of the group is over, and the refunds are under way when the blow comes. */
    @Override
    public List<List<Act>> acts() {
        return List.of();
    }

    @Override
    public void isRight() {
        for (int i = 0; i < orders.size(); i++) {
            var person = leader + i;
            var path = "/api/orders/" + orders.get(i);
            Patience.within(SOON, () -> {
                var order = people.seen(person, path);
                assertThat(order.path("refundState").asString()).isEqualTo("FULL");
                assertThat(order.path("refunded")).isEqualTo(order.path("total"));
                assertThat(order.path("refunds").size()).as("refunds").isEqualTo(1);
            });
        }
    }
}
