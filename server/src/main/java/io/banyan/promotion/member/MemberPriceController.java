package io.banyan.promotion.member;

import io.banyan.catalog.Catalog;
import io.banyan.catalog.CatalogProblem;
import io.banyan.catalog.SkuSnapshot;
import io.banyan.identity.Allowed;
import io.banyan.identity.Audit;
import io.banyan.identity.Operator;
import io.banyan.identity.Role;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.promotion.Checks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What members pay for single variants, as operators set it. */
@Tag(name = "Console promotions")
@RestController
@RequestMapping("/api/console/products/{productId}/member-prices")
class MemberPriceController {

    private static final int MOST = 1_000;

    private final MemberPriceRows rows;
    private final Members members;
    private final Catalog catalog;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    MemberPriceController(
            MemberPriceRows rows,
            Members members,
            Catalog catalog,
            Audit audit,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.members = members;
        this.catalog = catalog;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param level counted from 1 */
    record SkuMemberPrice(
            @NotNull UUID skuId, int level, @NotNull Money price) {}

    record MemberPrices(@NotNull @Size(max = MOST) List<@NotNull @Valid SkuMemberPrice> prices) {}

    @Operation(summary = "What members pay for the variants of a product, where it is not their level's share")
    @GetMapping
    @Allowed({Role.MERCHANDISER, Role.GROWTH, Role.ANALYST, Role.SERVICE})
    MemberPrices prices(@PathVariable UUID productId) {
        known(productId);
        return told(rows.ofProduct(productId));
    }

    @Operation(summary = "Set what members pay for the variants of a product; it applies to the next order")
    @PutMapping
    @Allowed({Role.MERCHANDISER, Role.GROWTH})
    MemberPrices change(Operator operator, @PathVariable UUID productId, @Valid @RequestBody MemberPrices wanted) {
        known(productId);
        check(productId, wanted.prices());
        var prices = wanted.prices().stream()
                .map(one -> new MemberPrice(one.skuId(), productId, one.level(), one.price()))
                .toList();
        return transactions.call(() -> {
            audit.record(
                    operator,
                    "member_prices.changed",
                    "product " + productId,
                    Map.of("from", rows.ofProduct(productId), "to", prices));
            rows.replace(productId, prices, clock.instant());
            return told(rows.ofProduct(productId));
        });
    }

    private static MemberPrices told(List<MemberPrice> prices) {
        return new MemberPrices(prices.stream()
                .map(one -> new SkuMemberPrice(one.skuId(), one.level(), one.price()))
                .toList());
    }

    private void known(UUID productId) {
        if (catalog.product(productId).isEmpty()) {
            throw new ProblemException(CatalogProblem.PRODUCT_UNKNOWN);
        }
    }

    private void check(UUID productId, List<SkuMemberPrice> prices) {
        var skus = catalog.skus(prices.stream().map(SkuMemberPrice::skuId).toList());
        var checks = new Checks("");
        var levels = members.count();
        var seen = new HashSet<Map.Entry<UUID, Integer>>();
        var byPlace = new HashMap<Map.Entry<UUID, Integer>, Money>();
        prices.forEach(one -> byPlace.put(Map.entry(one.skuId(), one.level()), one.price()));
        for (int i = 0; i < prices.size(); i++) {
            var one = prices.get(i);
            var field = "prices[" + i + "]";
            checks.that(
                    one.level() >= 1 && one.level() <= levels,
                    field + ".level",
                    "没有这个会员等级",
                    "there is no such member level");
            checks.that(
                    seen.add(Map.entry(one.skuId(), one.level())),
                    field + ".level",
                    "同一规格的同一等级只能设置一个价格",
                    "a variant has one price for each level");
            price(field, one, sku(skus, one, productId), checks);
            for (int below = 1; below < Math.min(one.level(), levels + 1); below++) {
                var lower = byPlace.get(Map.entry(one.skuId(), below));
                checks.that(
                        lower == null
                                || !lower.currency().equals(one.price().currency())
                                || one.price().compareTo(lower) <= 0,
                        field + ".price",
                        "高等级的价格不能高于低等级",
                        "a higher level never pays more than a lower one");
            }
        }
        checks.require();
    }

    private static @Nullable SkuSnapshot sku(Map<UUID, SkuSnapshot> skus, SkuMemberPrice one, UUID productId) {
        var sku = skus.get(one.skuId());
        return sku != null && sku.productId().equals(productId) ? sku : null;
    }

    private static void price(String field, SkuMemberPrice one, @Nullable SkuSnapshot sku, Checks checks) {
        checks.that(sku != null, field + ".skuId", "该商品没有这个规格", "the product has no such variant");
        if (sku != null) {
            checks.that(
                    one.price().isPositive()
                            && one.price().currency().equals(sku.price().currency())
                            && one.price().compareTo(sku.price()) < 0,
                    field + ".price",
                    "会员价须大于 0 且低于售价",
                    "a member price is above zero and below the usual price");
        }
    }
}
