package io.banyan.campaign.split;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.engine.Description;
import io.banyan.campaign.engine.Entry;
import io.banyan.campaign.engine.Findings;
import io.banyan.campaign.engine.Goods;
import io.banyan.campaign.engine.RewardTerms;
import io.banyan.campaign.engine.Rulebook;
import io.banyan.campaign.engine.Showcase;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.campaign.split.SplitSpec.Trigger;
import io.banyan.kernel.money.PriceText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What packets may look like, what they can cost and how their rules read. */
@Component
class SplitRules implements Rulebook {

    private static final int MOST_PARTS = 100;
    private static final int LONGEST_HOURS = 168;
    /** Distance sales may be returned for seven days: Consumer Protection Law, art. 25. */
    private static final int LEGAL_RETURN_DAYS = 7;

    private final SplitRows rows;
    private final RewardTerms rewards;

    SplitRules(SplitRows rows, RewardTerms rewards) {
        this.rows = rows;
        this.rewards = rewards;
    }

    @Override
    public Mechanic mechanic() {
        return Mechanic.SPLIT;
    }

    @Override
    public void check(CampaignSpec spec, Goods goods, Findings findings) {
        var terms = spec.termsOrNull(SplitSpec.class);
        if (terms == null) {
            findings.require(false, "split", "请填写红包设置", "The settings of the packets are missing");
            return;
        }
        findings.require(
                terms.parts() >= 2 && terms.parts() <= MOST_PARTS, "split.parts", "份数应为 2 到 100", "2 to 100 parts");
        checkContent(spec, terms, findings);
        findings.require(
                terms.windowHours() >= 1 && terms.windowHours() <= LONGEST_HOURS,
                "split.windowHours",
                "领取时限应为 1 到 168 小时",
                "Parts can be taken for 1 to 168 hours");
        findings.require(
                terms.freezeDays() >= 0 && terms.freezeDays() <= 365,
                "split.freezeDays",
                "冻结天数应为 0 到 365",
                "Parts are frozen for 0 to 365 days");
        checkTrigger(spec, terms, findings);
    }

    private void checkContent(CampaignSpec spec, SplitSpec terms, Findings findings) {
        var currency = spec.budget().currency();
        var amount = terms.amount();
        var coupon = terms.coupon();
        if ((amount == null) == (coupon == null)) {
            findings.require(
                    false, "split.amount", "请填写红包金额，或选择优惠券，二者选一", "Give either an amount of money or a coupon");
            return;
        }
        if (coupon != null) {
            findings.require(coupon.kind() == RewardTerm.Kind.COUPON, "split.coupon.kind", "请选择优惠券", "Choose a coupon");
            rewards.check("split.coupon", coupon, currency, findings);
            findings.require(
                    coupon.amount().isPositive(), "split.coupon.amount", "请填写每张券的成本", "Say what one coupon costs");
        }
        if (amount != null) {
            findings.require(
                    amount.currency().equals(currency),
                    "split.amount",
                    "币种应与预算一致",
                    "The currency must be that of the budget");
            findings.require(
                    amount.minor() >= Math.max(1, terms.parts()),
                    "split.amount",
                    "金额应保证每份至少 0.01",
                    "The amount must give each part at least 0.01");
        }
    }

    private static void checkTrigger(CampaignSpec spec, SplitSpec terms, Findings findings) {
        var least = terms.minimumOrder();
        findings.require(
                least == null
                        || (!least.isNegative()
                                && least.currency().equals(spec.budget().currency())),
                "split.minimumOrder",
                "最低订单金额应与预算同币种且不为负",
                "The least order must have the budget's currency and must not be negative");
        switch (terms.trigger()) {
            case ANYBODY ->
                findings.require(
                        spec.caps().perPerson() != null,
                        "caps.perPerson",
                        "任何人都能开红包时，请设置每人上限",
                        "Where anybody may open packets, set how many one person may open");
            case PAID_ORDER ->
                findings.require(
                        terms.freezeDays() >= LEGAL_RETURN_DAYS,
                        "split.freezeDays",
                        "与订单相关的奖励至少冻结 7 天（七天无理由退货）",
                        "Rewards for an order are frozen for at least 7 days, as long as goods may be returned");
        }
    }

    @Override
    public void describe(CampaignSpec spec, Goods goods, Description description) {
        var terms = spec.termsOrNull(SplitSpec.class);
        if (terms != null && terms.trigger() == Trigger.PAID_ORDER) {
            description.orderRewards(terms.freezeDays());
        }
    }

    @Override
    public Cost worstCase(CampaignSpec spec, Goods goods) {
        var terms = spec.terms(SplitSpec.class);
        var worth = terms.worth();
        return new Cost(
                worth,
                worth,
                1,
                List.of(
                        new Text(
                                "每个红包 " + PriceText.of(worth) + "，分 " + terms.parts() + " 份；开红包时即从预算预留，没人领的退回",
                                "A packet holds " + PriceText.of(worth) + " in " + terms.parts()
                                        + " parts; it is set aside when the packet is opened, and what nobody takes comes back")));
    }

    @Override
    public Rules rules(CampaignSpec spec) {
        return SplitTexts.rules(spec.terms(SplitSpec.class), spec.caps());
    }

    @Override
    public Optional<Showcase> showcase(Campaign campaign) {
        return Optional.of(Showcase.of("来拆红包，手快有", "Take a part of my packet"));
    }

    @Override
    public Optional<Entry> entry(UUID id) {
        return rows.find(id)
                .map(packet -> new Entry(
                        packet.campaignId(), "/packets/" + id, Showcase.of("来拆红包，手快有", "Take a part of my packet")));
    }

    @Override
    public boolean finished(UUID campaignId) {
        return !rows.anyOpen(campaignId);
    }
}
