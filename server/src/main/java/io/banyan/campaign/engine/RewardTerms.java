package io.banyan.campaign.engine;

import io.banyan.campaign.reward.Payouts;
import io.banyan.campaign.reward.RewardShown;
import io.banyan.campaign.specification.RewardTerm;
import org.springframework.stereotype.Component;

/** Whether what is to be paid is said in full, and can be paid as things stand. */
@Component
public class RewardTerms {

    private static final long MOST = 1_000_000;
    private static final int LONGEST_DAYS = 365;

    private final Payouts payouts;

    RewardTerms(Payouts payouts) {
        this.payouts = payouts;
    }

    /**
     * Notes what is wrong with a reward.
     *
     * @param field its path in the specification
     * @param currency that of the budget
     */
    public void check(String field, RewardTerm term, String currency, Findings findings) {
        inFull(field, term, currency, findings);
        if (term.itemId() != null) {
            payouts.unfit(term).ifPresent(why -> findings.require(false, field + "." + why.part(), why.zh(), why.en()));
        }
    }

    /** What a reward is, in words. */
    public RewardShown shown(RewardTerm term) {
        return payouts.shown(term);
    }

    private static void inFull(String field, RewardTerm term, String currency, Findings findings) {
        findings.require(
                term.amount().currency().equals(currency) && !term.amount().isNegative(),
                field + ".amount",
                "金额应与预算同币种且不为负",
                "The amount must have the budget's currency and must not be negative");
        var quantity = term.quantity();
        findings.require(
                term.kind() == RewardTerm.Kind.GIFT || term.validDays() == null,
                field + ".validDays",
                "有效天数只用于礼品",
                "Only gifts have a number of days");
        switch (term.kind()) {
            case CASH ->
                findings.require(
                        quantity == null && term.itemId() == null,
                        field,
                        "现金奖励只需金额",
                        "Cash has an amount and nothing else");
            case POINTS, CHANCE ->
                findings.require(
                        quantity != null && quantity >= 1 && quantity <= MOST,
                        field + ".quantity",
                        "数量应为 1 到 1000000",
                        "The number must be 1 to 1,000,000");
            case COUPON -> findings.require(term.itemId() != null, field + ".itemId", "请选择优惠券", "Choose the coupon");
            case BADGE -> findings.require(term.itemId() != null, field + ".itemId", "请选择徽章", "Choose the badge");
            case GIFT -> gift(field, term, findings);
        }
    }

    private static void gift(String field, RewardTerm term, Findings findings) {
        findings.require(term.itemId() != null, field + ".itemId", "请选择礼品", "Choose the gift");
        findings.require(term.amount().isPositive(), field + ".amount", "请填写礼品价格", "Say what the gift costs at most");
        findings.require(term.quantity() == null, field + ".quantity", "一份奖励是一件礼品", "A reward is one gift");
        var days = term.validDays();
        findings.require(
                days != null && days >= 1 && days <= LONGEST_DAYS,
                field + ".validDays",
                "有效天数应为 1 到 365",
                "A gift can be ordered for 1 to 365 days");
    }
}
