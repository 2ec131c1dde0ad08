package io.banyan.promotion.coupon;

import io.banyan.kernel.id.Ids;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.setting.Settings;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.promotion.PromotionState;
import io.banyan.promotion.ScopeTerms;
import io.banyan.promotion.coupon.CouponTerms.Audience;
import io.banyan.promotion.coupon.CouponTerms.ComesBack;
import io.banyan.promotion.coupon.CouponTerms.Kind;
import io.banyan.promotion.coupon.CouponTerms.Way;
import io.banyan.trade.spi.StackingGroup;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Coupons for the sample shop ({@code banyan.sample=shop}), once for all nodes and starts. */
@Component
class CouponSample {

    /** After the goods of the sample. */
    private static final int ORDER = 150;

    private static final String MARK = "promotion.sample";
    private static final String CURRENCY = "CNY";

    private final boolean wanted;
    private final Templates templates;
    private final Settings settings;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    /** How people come by coupons that anybody may take. */
    private static final Set<Way> TAKEN = Set.of(Way.CENTRE, Way.CODE);

    CouponSample(
            @Value("${banyan.sample:none}") String sample,
            Templates templates,
            Settings settings,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.wanted = sample.equals("shop");
        this.templates = templates;
        this.settings = settings;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Order(ORDER)
    @EventListener(ApplicationStartedEvent.class)
    void makeOnce() {
        if (wanted) {
            transactions.run(this::make);
        }
    }

    private void make() {
        if (settings.putFirst(MARK, "made")) {
            // the newest stands first
            List.of(reward(), delivery(), percent(), amount())
                    .forEach(terms ->
                            templates.insert(ids.next(), PromotionState.ACTIVE, terms, 2_000L, clock.instant()));
        }
    }

    private static CouponTerms amount() {
        return terms("满 99 减 10", "¥10 off from ¥99", Kind.AMOUNT, yuan(10), null, null, yuan(99), 1, TAKEN);
    }

    /** What a campaign may give. */
    private static CouponTerms reward() {
        return terms(
                "好友礼券 满 59 减 15",
                "¥15 off from ¥59, from a friend",
                Kind.AMOUNT,
                yuan(15),
                null,
                null,
                yuan(59),
                9,
                Set.of(Way.REWARD));
    }

    private static CouponTerms percent() {
        return terms("满 200 享 85 折", "15% off from ¥200", Kind.PERCENT, null, 1_500, yuan(60), yuan(200), 1, TAKEN);
    }

    private static CouponTerms delivery() {
        return terms("免运费券", "Free delivery", Kind.DELIVERY, null, null, yuan(10), null, 2, TAKEN);
    }

    private static CouponTerms terms(
            String titleZh,
            String titleEn,
            Kind kind,
            @Nullable Money amount,
            @Nullable Integer basisPoints,
            @Nullable Money most,
            @Nullable Money threshold,
            int perPerson,
            Set<Way> ways) {
        return new CouponTerms(
                titleZh,
                titleEn,
                kind,
                amount,
                basisPoints,
                most,
                threshold,
                ScopeTerms.ALL,
                null,
                kind == Kind.DELIVERY ? StackingGroup.SHIPPING : StackingGroup.ORDER,
                false,
                EnumSet.copyOf(ways),
                Audience.ANYONE,
                null,
                perPerson,
                null,
                null,
                30,
                null,
                null,
                ComesBack.FULL_REFUND,
                true);
    }

    private static Money yuan(long amount) {
        return Money.of(amount * 100, CURRENCY);
    }
}
