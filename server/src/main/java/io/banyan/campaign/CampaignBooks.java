package io.banyan.campaign;

/** Proves the budgets of all campaigns at any time. */
public interface CampaignBooks {

    /** Whether each is what it was funded with, set aside for what is open, and nowhere overspent; as of one moment. */
    BudgetCheck verify();
}
