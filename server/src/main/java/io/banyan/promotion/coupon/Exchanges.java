package io.banyan.promotion.coupon;

import io.banyan.catalog.Catalog;
import io.banyan.catalog.SkuSnapshot;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.promotion.Coupons.Exchange;
import io.banyan.promotion.PromotionState;
import io.banyan.promotion.ScopeTerms;
import io.banyan.promotion.coupon.CouponTerms.Audience;
import io.banyan.promotion.coupon.CouponTerms.ComesBack;
import io.banyan.promotion.coupon.CouponTerms.Way;
import io.banyan.trade.TradeProblem;
import io.banyan.trade.spi.StackingGroup;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Kinds of exchange coupons. Nobody writes them: what is given away says it all, so the same gift is the same kind, whoever
 * gives it first.
 */
@Component
class Exchanges {

    private static final int LONGEST_NAME = 48;

    private final Templates templates;
    private final Catalog catalog;
    private final Transactions transactions;
    private final Clock clock;

    Exchanges(Templates templates, Catalog catalog, Transactions transactions, Clock clock) {
        this.templates = templates;
        this.catalog = catalog;
        this.transactions = transactions;
        this.clock = clock;
    }

    UUID kind(Exchange wanted) {
        var id = id(wanted);
        if (templates.recent().containsKey(id)) {
            return id;
        }
        var sku = catalog.skus(List.of(wanted.skuId())).get(wanted.skuId());
        if (sku == null) {
            throw new ProblemException(TradeProblem.GOODS_UNKNOWN);
        }
        templates.insert(id, PromotionState.ACTIVE, terms(wanted, sku), null, clock.instant());
        transactions.afterCommit(templates::forget);
        return id;
    }

    private static UUID id(Exchange wanted) {
        var name = "exchange/" + wanted.skuId() + "/" + wanted.worth() + "/" + wanted.validDays();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static CouponTerms terms(Exchange wanted, SkuSnapshot sku) {
        return new CouponTerms(
                "兑换券 · " + name(sku, Locale.CHINESE),
                "Gift · " + name(sku, Locale.ENGLISH),
                CouponTerms.Kind.EXCHANGE,
                wanted.worth(),
                null,
                null,
                null,
                new ScopeTerms(ScopeTerms.Kind.ONLY, List.of(sku.productId())),
                wanted.skuId(),
                StackingGroup.EXTRA,
                false,
                Set.of(Way.REWARD),
                Audience.ANYONE,
                null,
                1,
                null,
                null,
                wanted.validDays(),
                null,
                null,
                ComesBack.FULL_REFUND,
                false);
    }

    private static String name(SkuSnapshot sku, Locale reader) {
        var options = sku.optionsText().in(reader);
        var name = sku.title().in(reader) + (options.isEmpty() ? "" : " " + options);
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
