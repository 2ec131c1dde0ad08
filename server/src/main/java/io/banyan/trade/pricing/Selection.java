package io.banyan.trade.pricing;

import io.banyan.catalog.SkuSnapshot;
import io.banyan.trade.PlaceOrder;
import io.banyan.trade.TradeProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The goods that somebody asked for, or why they cannot be bought. */
record Selection(List<Goods> goods, Price.@Nullable Refused refusal) {

    /** Most different goods in one order. */
    static final int MOST_LINES = 100;

    /** Most pieces of one SKU in one order. */
    static final int MOST_PIECES = 999;

    String currency() {
        return goods.getFirst().sku().price().currency();
    }

    /**
     * The goods asked for, pieces of the same SKU put together, in the order asked.
     *
     * @param skus those that exist, by id
     */
    static Selection of(List<PlaceOrder.Line> asked, Map<UUID, SkuSnapshot> skus) {
        if (asked.isEmpty()) {
            return refused(new Price.Refused(TradeProblem.ORDER_EMPTY, null, Map.of()));
        }
        var pieces = new LinkedHashMap<UUID, Long>();
        for (var line : asked) {
            if (line.quantity() < 1) {
                return refused(new Price.Refused(TradeProblem.ORDER_EMPTY, "A quantity is below 1"));
            }
            pieces.merge(line.skuId(), (long) line.quantity(), Long::sum);
        }
        if (pieces.size() > MOST_LINES || pieces.values().stream().anyMatch(quantity -> quantity > MOST_PIECES)) {
            return refused(new Price.Refused(
                    TradeProblem.ORDER_TOO_LARGE, "At most " + MOST_LINES + " goods, " + MOST_PIECES + " of each"));
        }
        var goods = new ArrayList<Goods>(pieces.size());
        for (var entry : pieces.entrySet()) {
            var sku = skus.get(entry.getKey());
            if (sku == null) {
                return refused(new Price.Refused(TradeProblem.GOODS_UNKNOWN, null, Map.of("skuId", entry.getKey())));
            }
            if (!sku.sellable()) {
                return refused(new Price.Refused(
                        TradeProblem.GOODS_NOT_SELLABLE, sku.title().text(), Map.of("skuId", sku.skuId())));
            }
            goods.add(new Goods(sku, entry.getValue().intValue()));
        }
        var currency = goods.getFirst().sku().price().currency();
        if (goods.stream().anyMatch(one -> !one.sku().price().currency().equals(currency))) {
            return refused(new Price.Refused(TradeProblem.CURRENCY_MIXED, null, Map.of()));
        }
        return new Selection(List.copyOf(goods), null);
    }

    private static Selection refused(Price.Refused refusal) {
        return new Selection(List.of(), refusal);
    }
}
