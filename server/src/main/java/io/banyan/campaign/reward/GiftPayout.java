package io.banyan.campaign.reward;

import io.banyan.campaign.specification.RewardTerm;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.SkuSnapshot;
import io.banyan.promotion.Coupons;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gifts: a coupon of their owner that pays for one piece of a SKU. They order it when they like and where they like it sent;
 * nothing but delivery is left to pay.
 */
@Component
class GiftPayout implements Payout {

    private final FundedCoupons funded;
    private final Coupons coupons;
    private final Catalog catalog;

    GiftPayout(FundedCoupons funded, Coupons coupons, Catalog catalog) {
        this.funded = funded;
        this.coupons = coupons;
        this.catalog = catalog;
    }

    @Override
    public RewardTerm.Kind kind() {
        return RewardTerm.Kind.GIFT;
    }

    @Override
    public RewardShown shown(RewardTerm term) {
        var sku = sku(term);
        return sku == null
                ? RewardShown.of("礼品一件", "a gift")
                : new RewardShown(
                        "「" + name(sku, Locale.CHINESE) + "」一件，免费",
                        name(sku, Locale.ENGLISH) + ", free of charge",
                        sku.imageUrl(),
                        sku.productId());
    }

    private @Nullable SkuSnapshot sku(RewardTerm term) {
        return term.itemId() == null
                ? null
                : catalog.skus(List.of(term.itemId())).get(term.itemId());
    }

    private static String name(SkuSnapshot sku, Locale reader) {
        var options = sku.optionsText().in(reader);
        return sku.title().in(reader) + (options.isEmpty() ? "" : " " + options);
    }

    @Override
    public void pay(Reward reward) {
        var term = reward.term();
        funded.issue(
                reward,
                coupons.exchange(new Coupons.Exchange(
                        Objects.requireNonNull(term.itemId(), "a gift has a SKU"),
                        term.amount(),
                        Objects.requireNonNull(term.validDays(), "a gift can be ordered for so many days"))));
    }

    @Override
    public void takeBack(Reward reward, String reason) {
        funded.revoke(reward, reason);
    }

    /** The price may rise later: the gift stays free, and what it costs more is the shop's. */
    @Override
    public Optional<Unfit> unfit(RewardTerm term) {
        var sku = sku(term);
        if (sku == null) {
            return Optional.of(new Unfit("itemId", "没有这件商品", "There is no such product"));
        }
        if (!sku.sellable()) {
            return Optional.of(
                    new Unfit("itemId", "这件商品未在售，不能作礼品", "This product is not on sale and cannot be a gift"));
        }
        if (!sku.price().currency().equals(term.amount().currency())) {
            return Optional.of(new Unfit("itemId", "礼品的币种应与预算一致", "The gift must be priced in the budget's currency"));
        }
        return sku.price().compareTo(term.amount()) > 0
                ? Optional.of(new Unfit("amount", "金额应不低于礼品现价", "The amount must be at least what the gift costs now"))
                : Optional.empty();
    }
}
