package io.banyan.trade.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.catalog.LocalText;
import io.banyan.catalog.SkuSnapshot;
import io.banyan.kernel.money.Money;
import io.banyan.trade.PlaceOrder;
import io.banyan.trade.TradeProblem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final UUID CUP = new UUID(7, 1);
    private static final UUID POT = new UUID(7, 2);

    private static SkuSnapshot sku(UUID id, long price, String currency, boolean sellable) {
        return new SkuSnapshot(
                id,
                new UUID(8, 8),
                "C" + id,
                new LocalText("Tea " + id, null),
                new LocalText("", null),
                Money.of(price, currency),
                "/p.svg",
                sellable);
    }

    private static PlaceOrder.Line line(UUID sku, int quantity) {
        return new PlaceOrder.Line(sku, quantity);
    }

    private static @Nullable Object refusal(List<PlaceOrder.Line> lines, Map<UUID, SkuSnapshot> skus) {
        var refusal = Selection.of(lines, skus).refusal();
        return refusal == null ? null : refusal.problem();
    }

    @Test
    void putsPiecesOfTheSameGoodsTogether() {
        var skus = Map.of(CUP, sku(CUP, 1990, "CNY", true), POT, sku(POT, 8800, "CNY", true));

        var goods = Selection.of(List.of(line(CUP, 1), line(POT, 1), line(CUP, 2)), skus)
                .goods();

        assertThat(goods).extracting(Goods::quantity).containsExactly(3, 1);
    }

    @Test
    void refusesWhatCannotBeBought() {
        var other = new UUID(7, 3);
        var gone = new UUID(7, 4);
        var skus = Map.of(
                CUP, sku(CUP, 1, "CNY", true), other, sku(other, 1, "GBP", true), gone, sku(gone, 1, "CNY", false));

        assertThat(refusal(List.of(), skus)).isEqualTo(TradeProblem.ORDER_EMPTY);
        assertThat(refusal(List.of(line(CUP, 0)), skus)).isEqualTo(TradeProblem.ORDER_EMPTY);
        assertThat(refusal(List.of(line(CUP, -1)), skus)).isEqualTo(TradeProblem.ORDER_EMPTY);
        assertThat(refusal(List.of(line(CUP, Integer.MAX_VALUE), line(CUP, Integer.MAX_VALUE)), skus))
                .isEqualTo(TradeProblem.ORDER_TOO_LARGE);
        assertThat(refusal(List.of(line(POT, 1)), skus)).isEqualTo(TradeProblem.GOODS_UNKNOWN);
        assertThat(refusal(List.of(line(gone, 1)), skus)).isEqualTo(TradeProblem.GOODS_NOT_SELLABLE);
        assertThat(refusal(List.of(line(CUP, 1), line(other, 1)), skus)).isEqualTo(TradeProblem.CURRENCY_MIXED);
    }
}
