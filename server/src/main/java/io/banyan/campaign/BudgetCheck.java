package io.banyan.campaign;

import java.util.List;

/**
 * Whether the budgets of campaigns are right.
 *
 * @param campaigns how many have a budget
 * @param findings what is wrong, in words; empty when all is right
 */
public record BudgetCheck(long campaigns, List<String> findings) {

    public boolean right() {
        return findings.isEmpty();
    }
}
