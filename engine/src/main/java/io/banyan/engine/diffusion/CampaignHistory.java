package io.banyan.engine.diffusion;

/** What was counted in one run, from its start to the end of each step. */
record CampaignHistory(
        long[] participants, long[] shares, long[] invitations, long[] orders, long[] spent, boolean[] endings) {

    private static final int BY_BUDGET = 0;
    private static final int SOLD_OUT = 1;

    CampaignHistory(int moments) {
        this(
                new long[moments],
                new long[moments],
                new long[moments],
                new long[moments],
                new long[moments],
                new boolean[2]);
    }

    long value(CampaignMeasure measure, int step) {
        return switch (measure) {
            case PARTICIPANTS -> participants[step];
            case SHARES -> shares[step];
            case INVITATIONS -> invitations[step];
            case ORDERS -> orders[step];
            case SPENT -> spent[step];
        };
    }

    void end(boolean byBudget, boolean soldOut) {
        endings[BY_BUDGET] = byBudget;
        endings[SOLD_OUT] = soldOut;
    }

    boolean endedByBudget() {
        return endings[BY_BUDGET];
    }

    boolean soldOut() {
        return endings[SOLD_OUT];
    }
}
