package io.banyan.engine.value;

/** Who a customer is by scores of recency, frequency and money. The first that matches wins, in the order written here. */
public enum RfmSegment {
    /** Bought lately, often and for much: recency, frequency and money 4 or 5. */
    CHAMPIONS,
    /** Buys often and still does: frequency 4 or 5, recency 3 to 5. */
    LOYAL,
    /** Bought lately, and more than once: recency 4 or 5, frequency 2 or 3. */
    POTENTIAL_LOYALIST,
    /** Came just now: recency 5, frequency 1. */
    NEW,
    /** Came not long ago: recency 4, frequency 1. */
    PROMISING,
    /** In the middle of everything: recency 3, frequency 3. */
    NEED_ATTENTION,
    /** Bought seldom, and not lately: recency 2 or 3, frequency 1 or 2. */
    ABOUT_TO_SLEEP,
    /** Bought often enough, but is staying away: recency 2, frequency 3 to 5. */
    AT_RISK,
    /** Bought often, and has been away longest: recency 1, frequency 4 or 5. */
    CANT_LOSE,
    /** The rest: recency 1, frequency 1 to 3. */
    LOST;

    static RfmSegment of(int recency, int frequency, int money) {
        if (recency >= 4 && frequency >= 4 && money >= 4) {
            return CHAMPIONS;
        }
        if (recency >= 3 && frequency >= 4) {
            return LOYAL;
        }
        if (recency >= 4 && frequency >= 2) {
            return POTENTIAL_LOYALIST;
        }
        if (recency == 5) {
            return NEW;
        }
        if (recency == 4) {
            return PROMISING;
        }
        if (recency == 3 && frequency == 3) {
            return NEED_ATTENTION;
        }
        if (recency >= 2 && frequency <= 2) {
            return ABOUT_TO_SLEEP;
        }
        if (recency == 2) {
            return AT_RISK;
        }
        return frequency >= 4 ? CANT_LOSE : LOST;
    }
}
