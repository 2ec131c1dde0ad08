package io.banyan.campaign.lifecycle;

import io.banyan.campaign.CampaignState;
import io.banyan.campaign.groupbuy.Audience;
import io.banyan.campaign.groupbuy.GroupBuySpec;
import io.banyan.campaign.groupbuy.GroupBuySpec.GroupBuyStep;
import io.banyan.campaign.groupbuy.GroupBuySpec.GroupGuarantee;
import io.banyan.campaign.groupbuy.GroupBuySpec.SkuPrice;
import io.banyan.campaign.groupbuy.LeaderPerk;
import io.banyan.campaign.lifecycle.Lifecycle.Author;
import io.banyan.campaign.referral.ReferralSpec;
import io.banyan.campaign.referral.ReferralSpec.ReferralStep;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.campaign.specification.Terms;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.ProductSummary;
import io.banyan.catalog.SkuSnapshot;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.setting.Settings;
import io.banyan.kernel.transaction.Transactions;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Starts two group-buys and a referral in an installation that asks for the sample shop ({@code banyan.sample=shop}), once
 * for all nodes and starts. They go through the same life as an operator's campaigns.
 */
@Component
class SampleCampaigns {

    /** After the goods of the sample. */
    private static final int ORDER = 200;

    private static final Logger log = LoggerFactory.getLogger(SampleCampaigns.class);
    private static final String MARK = "campaign.sample";
    private static final String CURRENCY = "CNY";
    private static final Author AUTHOR = new Author("sample", true);

    private final boolean wanted;
    private final Lifecycle lifecycle;
    private final Catalog catalog;
    private final Settings settings;
    private final Transactions transactions;

    SampleCampaigns(
            @Value("${banyan.sample:none}") String sample,
            Lifecycle lifecycle,
            Catalog catalog,
            Settings settings,
            Transactions transactions) {
        this.wanted = sample.equals("shop");
        this.lifecycle = lifecycle;
        this.catalog = catalog;
        this.settings = settings;
        this.transactions = transactions;
    }

    @Order(ORDER)
    @EventListener(ApplicationStartedEvent.class)
    void startOnce() {
        if (wanted) {
            start();
        }
    }

    /** Starts the campaigns unless that was done before; without the sample's goods there is nothing to offer. */
    void start() {
        transactions.run(() -> {
            var tea = product("TEA-LJ-1");
            var mug = product("CER-MUG", "CER-MUG-1");
            if (tea.isPresent() && mug.isPresent() && settings.putFirst(MARK, "made")) {
                run(ladder(tea.get()));
                run(together(mug.get()));
                run(invitation());
                log.info("Started two sample group-buys and a sample referral");
            }
        });
    }

    private Optional<ProductSummary> product(String... codes) {
        return catalog.skusByCode(List.of(codes)).values().stream()
                .findFirst()
                .map(SkuSnapshot::productId)
                .flatMap(catalog::product);
    }

    private void run(CampaignSpec spec) {
        var id = lifecycle.draft(spec, AUTHOR).id();
        for (var state : List.of(CampaignState.IN_REVIEW, CampaignState.APPROVED, CampaignState.RUNNING)) {
            lifecycle.move(id, state, AUTHOR, null);
        }
    }

    private static CampaignSpec ladder(ProductSummary product) {
        var terms = new GroupBuySpec(
                product.productId(),
                List.of(step(product, 2, 8_500), step(product, 5, 7_500)),
                24,
                Audience.ANYONE,
                null,
                new GroupGuarantee(false, 0),
                true,
                60,
                2);
        return spec(Mechanic.GROUP_BUY, "春茶拼团：人越多越划算", "Spring tea together: the more, the cheaper", 5_000_000, terms);
    }

    private static CampaignSpec together(ProductSummary product) {
        var perk = new LeaderPerk(LeaderPerk.Kind.CASHBACK, Money.of(500, CURRENCY));
        var terms = new GroupBuySpec(
                product.productId(),
                List.of(step(product, 3, 8_000)),
                24,
                Audience.NEW_CUSTOMERS,
                perk,
                new GroupGuarantee(true, 2),
                true,
                60,
                2);
        return spec(Mechanic.GROUP_BUY, "老带新三人团", "Bring two new friends", 3_000_000, terms);
    }

    private static CampaignSpec invitation() {
        var terms = ReferralSpec.of(
                cash(1_000),
                cash(1_000),
                ReferralSpec.Trigger.FIRST_PAID_ORDER,
                7,
                List.of(step(3, 1_000), step(10, 5_000), step(30, 20_000)));
        return spec(Mechanic.REFERRAL, "邀请好友，各得 10 元", "Invite a friend: 10 yuan for each of you", 5_000_000, terms);
    }

    private static CampaignSpec spec(Mechanic mechanic, String zh, String en, long budget, Terms terms) {
        return CampaignSpec.of(mechanic, zh, en, Money.of(budget, CURRENCY), terms);
    }

    /** @param basisPoints of the single price, brought to the ten fen below */
    private static GroupBuyStep step(ProductSummary product, int size, int basisPoints) {
        return new GroupBuyStep(
                size,
                product.skus().stream()
                        .map(sku -> new SkuPrice(
                                sku.skuId(),
                                Money.of(
                                        Math.max(
                                                10,
                                                sku.price().percent(basisPoints).minor() / 10 * 10),
                                        CURRENCY)))
                        .toList());
    }

    private static ReferralStep step(int invited, long reward) {
        return new ReferralStep(invited, Money.of(reward, CURRENCY));
    }

    private static RewardTerm cash(long minor) {
        return RewardTerm.cash(Money.of(minor, CURRENCY));
    }
}
