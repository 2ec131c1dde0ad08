package io.banyan.trade.pricing;

import io.banyan.kernel.money.Money;
import java.util.List;

/** The first stage: prices of the catalogue. */
final class ListStage {

    private ListStage() {}

    static Tally of(List<Goods> goods) {
        var currency = goods.getFirst().sku().price().currency();
        var prices = goods.stream().map(Goods::listPrice).toList();
        var gross = Money.sum(currency, prices);
        var left = Amounts.of(prices.stream().mapToLong(Money::minor).toArray());
        var step = new Price.Step("GOODS", "商品金额", "Goods", gross, null, prices);
        return new Tally(goods, left, left, Money.zero(currency), List.of(step), List.of());
    }
}
