package io.banyan.e2e;

import static io.banyan.bench.merchant.Merchant.cny;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** 540 tries of 64 people for 200 units: 200 are sold, and everything that was acknowledged becomes an order. */
final class FlashScene implements Scene {

    private static final int UNITS = 200;
    private static final int PEOPLE = 64;
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final String SOLD = """
            select coalesce(sum(quantity), 0) from campaign.flash_claim
             where campaign_id = cast(? as uuid) and state in ('ACCEPTED', 'ORDERED', 'PAID')
            """;

    private static final String STANDING = """
            select count(*) from campaign.flash_claim c join trade.orders o on o.id = c.order_id
             where c.id = any (string_to_array(?, ',')::uuid[]) and c.state in ('ORDERED', 'PAID')
            """;

    private final People people;
    private final String campaign;
    private final List<List<Act>> tries;

    FlashScene(People people) throws IOException {
        this.people = people;
        var goods = people.goods(7_900, 300);
        var item = Map.of("skuId", goods.sku(), "price", cny(4_900), "stock", UNITS);
        campaign = people.running(
                "FLASH_SALE",
                "flashSale",
                Map.of(
                        "productId", goods.product(),
                        "items", List.of(item),
                        "opensAt", Instant.now().toString(),
                        "perPerson", 20));
        Patience.within(SOON, () -> assertThat(left()).isPositive());
        var path = "/api/flash-sales/" + campaign + "/items/" + goods.sku() + "/orders";
        var order = Map.of("quantity", 1, "address", People.ADDRESS);
        tries = IntStream.range(0, PEOPLE)
                .mapToObj(person -> oneAfterTheOther(person, path, order))
                .toList();
    }

    private List<Act> oneAfterTheOther(int person, String path, Map<String, Object> order) {
        var phone = people.phone(person);
        var acts = new ArrayList<Act>();
        for (int i = 0; i < (person < 28 ? 9 : 8); i++) {
            acts.add(new Act(phone, path, order));
        }
        return acts;
    }

    private long left() throws IOException {
        try (var console = people.console()) {
            return console.got("/api/console/campaigns/" + campaign + "/flash-sale")
                    .path("items")
                    .path(0)
                    .path("left")
                    .asLong();
        }
    }

    @Override
    public List<List<Act>> acts() {
        return tries;
    }

    @Override
    public void isRight() throws Exception {
        assertThat(left()).as("units left over").isZero();
        var acknowledged = tries.stream()
                .flatMap(List::stream)
                .filter(Act::accepted)
                .map(Act::made)
                .distinct()
                .toList();
        assertThat(acknowledged).hasSizeLessThanOrEqualTo(UNITS);
        Patience.within(
                SOON,
                () -> assertThat(people.database().count(STANDING, String.join(",", acknowledged)))
                        .as("acknowledged orders that stand")
                        .isEqualTo(acknowledged.size()));
        assertThat(people.database().count(SOLD, campaign)).as("units sold").isEqualTo(UNITS);
    }
}
