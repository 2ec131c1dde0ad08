package io.banyan.campaign.engine;

import io.banyan.campaign.specification.RewardTerm;

/** Whether what is to be paid is said in full: pure. */
public final class RewardTerms {

    private static final long MOST = 1_000_000;

    private RewardTerms() {}

    /**
     * Notes what is wrong with a reward.
     *
     * @param field its path in the specification
     * @param currency that of the budget
     */
    public static void check(String field, RewardTerm term, String currency, Findings findings) {
        findings.require(
                term.amount().currency().equals(currency) && !term.amount().isNegative(),
                field + ".amount",
                "金额应与预算同币种且不为负",
                "The amount must have the budget's currency and must not be negative");
        var quantity = term.quantity();
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
        }
    }
}
