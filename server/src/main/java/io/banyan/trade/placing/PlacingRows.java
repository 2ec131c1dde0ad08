package io.banyan.trade.placing;

import io.banyan.kernel.journal.Journal;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.setting.Settings;
import io.banyan.trade.OfferReference;
import io.banyan.trade.Order;
import io.banyan.trade.OrderPlaced;
import io.banyan.trade.OrderState;
import io.banyan.trade.PlaceResult;
import io.banyan.trade.pricing.Price;
import io.banyan.trade.pricing.PriceSteps;
import io.banyan.trade.spi.OfferQuote;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes all orders of a batch, with their lines and facts, in two statements: each round trip is waited for by everybody behind. */
@Component
class PlacingRows {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Settings settings;
    private final PriceSteps steps;

    PlacingRows(JdbcClient jdbc, Journal journal, Settings settings, PriceSteps steps) {
        this.steps = steps;
        this.jdbc = jdbc;
        this.journal = journal;
        this.settings = settings;
    }

    private static final String ORDERS = """
            with written as (
                insert into trade.orders (
                    id, source, number, person_id, visitor_id, state, held, campaign_id, group_id, share_code, offer_version,
                    offer_title_zh, offer_title_en, currency, goods_minor, discount_minor, shipping_minor, total_minor, note,
                    contact_sealed, phone_index, price_steps, placed_at, pay_by)
                select id, 'shop', 'B' || nextval('trade.order_number'), person_id, visitor_id, 'AWAITING_PAYMENT', held,
                       campaign_id, group_id, share_code, offer_version, offer_title_zh, offer_title_en, currency, goods, discount,
                       shipping, total, note, contact, phone, steps::jsonb, :at, :pay_by
                from unnest(
                    :ids::uuid[], :persons::uuid[], :visitors::text[], :held::boolean[], :campaigns::uuid[], :groups::uuid[],
                    :shares::text[], :versions::int[], :titles_zh::text[], :titles_en::text[], :currencies::text[],
                    :goods::bigint[], :discounts::bigint[], :shipping::bigint[], :totals::bigint[], :notes::text[],
                    :contacts::bytea[], :phones::bytea[], :steps::text[])
                    as o (id, person_id, visitor_id, held, campaign_id, group_id, share_code, offer_version, offer_title_zh,
                          offer_title_en, currency, goods, discount, shipping, total, note, contact, phone, steps)
                returning id, number),
            lines as (
                insert into trade.order_line (
                    order_id, line, sku_id, product_id, code, title, title_en, options_text, options_text_en, image_url, quantity,
                    unit_price_minor, discount_minor, total_minor)
                select * from unnest(
                    :line_orders::uuid[], :lines::smallint[], :skus::uuid[], :products::uuid[], :codes::text[],
                    :titles::text[], :english::text[], :options::text[], :options_en::text[], :images::text[], :quantities::int[],
                    :prices::bigint[], :line_discounts::bigint[], :line_totals::bigint[]))
            select id, number from written
            """;

    /** Writes the orders of these requests and answers each with its order. */
    void insert(List<Slot> slots, Instant at) {
        var payBy = at.plus(Duration.ofMinutes(settings.get("shop.order_timeout_minutes", Integer.class, 15)));
        var numbers = insertOrders(slots, at, payBy);
        var facts = new ArrayList<OrderPlaced>(slots.size());
        for (var slot : slots) {
            var number = Objects.requireNonNull(numbers.get(slot.attempt.orderId()));
            var order = order(slot, number, at, payBy);
            facts.add(new OrderPlaced(
                    order.id(),
                    at,
                    order.personId(),
                    order.visitorId(),
                    order.items(),
                    order.discount(),
                    order.total(),
                    order.offer(),
                    payBy));
            slot.answer = new PlaceResult.Placed(order, false);
        }
        journal.append(facts);
    }

    private Map<UUID, String> insertOrders(List<Slot> accepted, Instant at, Instant payBy) {
        Map<UUID, String> numbers = new HashMap<>();
        var lines = lines(accepted);
        jdbc.sql(ORDERS)
                .param("line_orders", ids(lines, Line::orderId))
                .param("lines", lines.stream().map(line -> (short) line.line()).toArray(Short[]::new))
                .param("skus", ids(lines, line -> line.price().sku().skuId()))
                .param("products", ids(lines, line -> line.price().sku().productId()))
                .param("codes", texts(lines, line -> line.price().sku().code()))
                .param("titles", texts(lines, line -> line.price().sku().title().text()))
                .param(
                        "english",
                        texts(lines, line -> line.price().sku().title().english()))
                .param(
                        "options",
                        texts(lines, line -> line.price().sku().optionsText().text()))
                .param(
                        "options_en",
                        texts(lines, line -> line.price().sku().optionsText().english()))
                .param("images", texts(lines, line -> line.price().sku().imageUrl()))
                .param(
                        "quantities",
                        lines.stream().map(line -> line.price().quantity()).toArray(Integer[]::new))
                .param(
                        "prices",
                        amounts(lines, line -> line.price().sku().price().minor()))
                .param(
                        "line_discounts",
                        amounts(lines, line -> line.price().discount().minor()))
                .param(
                        "line_totals",
                        amounts(lines, line -> line.price().total().minor()))
                .param("ids", ids(accepted, slot -> slot.attempt.orderId()))
                .param("persons", ids(accepted, slot -> slot.attempt.command().personId()))
                .param(
                        "visitors",
                        texts(accepted, slot -> slot.attempt.command().visitorId()))
                .param("held", accepted.stream().map(PlacingRows::held).toArray(Boolean[]::new))
                .param("campaigns", ids(accepted, slot -> offered(slot, OfferReference::campaignId)))
                .param("groups", ids(accepted, slot -> offered(slot, OfferReference::groupId)))
                .param("shares", texts(accepted, slot -> offered(slot, OfferReference::shareCode)))
                .param(
                        "versions",
                        accepted.stream()
                                .map(slot -> granted(slot, OfferQuote.Granted::campaignVersion))
                                .toArray(Integer[]::new))
                .param("titles_zh", texts(accepted, slot -> granted(slot, OfferQuote.Granted::titleZh)))
                .param("titles_en", texts(accepted, slot -> granted(slot, OfferQuote.Granted::titleEn)))
                .param(
                        "currencies",
                        texts(accepted, slot -> slot.price().total().currency()))
                .param("goods", amounts(accepted, slot -> slot.price().goods().minor()))
                .param(
                        "discounts",
                        amounts(accepted, slot -> slot.price().discount().minor()))
                .param(
                        "shipping",
                        amounts(accepted, slot -> slot.price().shipping().minor()))
                .param("totals", amounts(accepted, slot -> slot.price().total().minor()))
                .param("notes", texts(accepted, slot -> slot.attempt.command().note()))
                .param("contacts", bytes(accepted, slot -> slot.attempt.contactSealed()))
                .param("steps", texts(accepted, slot -> steps.write(slot.price())))
                .param("phones", bytes(accepted, slot -> slot.attempt.phoneIndex()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("pay_by", payBy.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    numbers.put(row.getObject("id", UUID.class), row.getString("number"));
                });
        return numbers;
    }

    private record Line(UUID orderId, int line, Price.Line price) {}

    private static List<Line> lines(List<Slot> accepted) {
        var lines = new ArrayList<Line>();
        for (var slot : accepted) {
            int position = 1;
            for (var line : slot.price().lines()) {
                lines.add(new Line(slot.attempt.orderId(), position++, line));
            }
        }
        return lines;
    }

    private static Order order(Slot slot, String number, Instant at, Instant payBy) {
        var command = slot.attempt.command();
        var price = slot.price();
        var nothing = Money.zero(price.total().currency());
        var lines = new ArrayList<Order.Line>(price.lines().size());
        for (var line : price.lines()) {
            var sku = line.sku();
            lines.add(new Order.Line(
                    lines.size() + 1,
                    sku.skuId(),
                    sku.productId(),
                    sku.code(),
                    sku.title(),
                    sku.optionsText(),
                    sku.imageUrl(),
                    line.quantity(),
                    sku.price(),
                    line.discount(),
                    line.total(),
                    0,
                    nothing));
        }
        return new Order(
                slot.attempt.orderId(),
                "shop",
                number,
                OrderState.AWAITING_PAYMENT,
                held(slot),
                command.personId(),
                command.visitorId(),
                command.offer(),
                List.copyOf(lines),
                price.goods(),
                price.discount(),
                price.shipping(),
                price.total(),
                nothing,
                false,
                command.note(),
                new Order.Moments(at, payBy, null, null, null, null, null, null, null, null));
    }

    private static boolean held(Slot slot) {
        var offer = slot.price().activity();
        return offer != null && offer.holdsFulfilment();
    }

    private static <R> @Nullable R offered(Slot slot, Function<OfferReference, @Nullable R> part) {
        var offer = slot.attempt.command().offer();
        return offer == null ? null : part.apply(offer);
    }

    private static <R> @Nullable R granted(Slot slot, Function<OfferQuote.Granted, R> part) {
        var offer = slot.price().activity();
        return offer == null ? null : part.apply(offer);
    }

    private static <T> @Nullable UUID[] ids(List<T> rows, Function<T, @Nullable UUID> column) {
        return rows.stream().map(column).toArray(UUID[]::new);
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static <T> Long[] amounts(List<T> rows, Function<T, Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }

    private static <T> byte[][] bytes(List<T> rows, Function<T, byte[]> column) {
        return rows.stream().map(column).toArray(byte[][]::new);
    }
}
