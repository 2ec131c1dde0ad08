package io.banyan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One coupon in twelve orders at once, and nine people who claim the only copy of another. */
final class CouponScene implements Scene {

    private static final String OF_TEMPLATE =
            "select count(*) from promotion.coupon where template_id = cast(? as uuid)";

    private final People people;
    private final String only;
    private final List<Act> orders = new ArrayList<>();
    private final List<Act> claims = new ArrayList<>();

    /** How far the nine are from the one with the coupon: none of them has it in another round, with a copy left over. */
    private static final int APART = 2;

    /** @param first the one with the coupon */
    CouponScene(People people, int first) throws IOException {
        this.people = people;
        var goods = people.goods(3_000, 1_000);
        people.made(first, "/api/coupons/offered/" + people.coupon(Map.of()) + "/claim", Map.of());
        var lines = List.of(Map.of("skuId", goods.sku(), "quantity", 1));
        var total = people.made(first, "/api/checkout/quote", Map.of("lines", lines))
                .path("total");
        var order = Map.of("lines", lines, "address", People.ADDRESS, "expectedTotal", total);
        for (int i = 0; i < 12; i++) {
            orders.add(new Act(people.phone(first), "/api/orders", order));
        }
        only = people.coupon(Map.of("quantity", 1));
        for (int i = 0; i < 9; i++) {
            claims.add(new Act(people.phone(first + APART + i), "/api/coupons/offered/" + only + "/claim", Map.of()));
        }
    }

    @Override
    public List<List<Act>> acts() {
        var lists = new ArrayList<List<Act>>();
        orders.forEach(act -> lists.add(List.of(act)));
        claims.forEach(act -> lists.add(List.of(act)));
        return lists;
    }

    @Override
    public void isRight() throws Exception {
        assertThat(Scene.accepted(orders)).as("orders with one coupon").isEqualTo(1);
        // The crowd may have been quicker than all nine.
        assertThat(Scene.accepted(claims)).as("claims of one copy").isLessThanOrEqualTo(1);
        assertThat(people.database().count(OF_TEMPLATE, only)).as("copies").isEqualTo(1);
    }
}
