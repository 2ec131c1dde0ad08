package io.banyan.campaign.groupbuy;

import io.banyan.kernel.money.Money;
import java.util.List;
import java.util.Objects;

/** The most that an order in a group-buy can cost the campaign. */
final class GroupCost {

    private GroupCost() {}

    /** The reduction at the lowest price of the ladder. */
    static Money discount(GroupBuySpec terms, List<Member.Item> goods) {
        var last = terms.lastStep();
        return Money.sum(
                currency(goods),
                goods.stream()
                        .map(item ->
                                item.discountTo(Objects.requireNonNullElse(last.price(item.skuId()), item.price())))
                        .toList());
    }

    /** The perk of the one who opens a group with these goods. */
    static Money perk(GroupBuySpec terms, List<Member.Item> goods) {
        var perk = terms.leaderPerk();
        if (perk == null) {
            return Money.zero(currency(goods));
        }
        return switch (perk.kind()) {
            case DISCOUNT, CASHBACK -> Objects.requireNonNull(perk.amount());
            case FREE_ORDER ->
                Money.sum(
                        currency(goods),
                        goods.stream()
                                .map(item -> item.price().times(item.quantity()))
                                .toList());
        };
    }

    private static String currency(List<Member.Item> goods) {
        return goods.getFirst().price().currency();
    }
}
