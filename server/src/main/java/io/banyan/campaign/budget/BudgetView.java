package io.banyan.campaign.budget;

import io.banyan.kernel.money.Money;

/**
 * How a budget is used; the other figures add up to what was funded.
 *
 * @param funded what was put into the budget and not returned
 * @param reserved set aside for the worst case of what has begun
 * @param held rewards earned and still frozen
 * @param granted rewards paid
 * @param free what can still be promised
 * @param discounts price reductions given
 */
public record BudgetView(Money funded, Money reserved, Money held, Money granted, Money free, Money discounts) {

    /** What the campaign has cost for good. */
    public Money spent() {
        return granted.plus(discounts);
    }
}
