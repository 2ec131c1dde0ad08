package io.banyan.trade.pricing;

import io.banyan.kernel.money.Money;
import io.banyan.trade.Order;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How a price came about, kept with its order. Orders at list price with free delivery need no words. */
@Component
public class PriceSteps {

    private static final TypeReference<List<Price.Step>> STEPS = new TypeReference<>() {};

    private final JsonMapper json;
    private final JdbcClient jdbc;
    private final ShippingFees fees;

    PriceSteps(JsonMapper json, JdbcClient jdbc, ShippingFees fees) {
        this.json = json;
        this.jdbc = jdbc;
        this.fees = fees;
    }

    public @Nullable String write(Price.Reckoned price) {
        return price.discount().isZero()
                        && price.shipping().isZero()
                        && price.taken().isEmpty()
                ? null
                : json.writeValueAsString(price.steps());
    }

    private static final String FIND =
            "select price_steps::text from trade.orders where id = :id and price_steps is not null";

    /** The steps of an order. Where there can be none to read, none are read: every order placed is answered with them. */
    public List<Price.Step> of(Order order) {
        var plain = order.discount().isZero()
                && order.shipping().isZero()
                && fees.terms().fee().isZero();
        return plain
                ? plain(order)
                : jdbc.sql(FIND)
                        .param("id", order.id())
                        .query(String.class)
                        .optional()
                        .map(written -> json.readValue(written, STEPS))
                        .orElseGet(() -> plain(order));
    }

    /** What can be said of orders whose steps were not kept, such as imported ones. */
    private static List<Price.Step> plain(Order order) {
        var steps = new ArrayList<Price.Step>();
        steps.add(step("GOODS", "商品金额", "Goods", order.goods()));
        if (!order.discount().isZero()) {
            steps.add(step("DISCOUNT", "优惠", "Discount", order.discount().negate()));
        }
        steps.add(
                order.shipping().isZero()
                        ? step("SHIPPING", "包邮", "Free shipping", order.shipping())
                        : step("SHIPPING", "运费", "Shipping", order.shipping()));
        return List.copyOf(steps);
    }

    private static Price.Step step(String kind, String zh, String en, Money amount) {
        return new Price.Step(kind, zh, en, amount, null, List.of());
    }
}
