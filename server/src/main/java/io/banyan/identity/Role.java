package io.banyan.identity;

/** What an operator works on. */
public enum Role {
    /** Everything, and who else may do what. */
    OWNER,
    /** Campaigns and their budgets. */
    GROWTH,
    /** Goods, stock and prices. */
    MERCHANDISER,
    /** Orders and shoppers, with their contact data. */
    SERVICE,
    /** Numbers, without contact data. */
    ANALYST,
    /** Verdicts on suspicious rewards. */
    RISK
}
