package io.banyan.wallet;

/** What wallets hold besides cash. They are amounts like money, with codes of their own and no smaller parts. */
public final class Units {

    /** Points of the shop. */
    public static final String POINTS = "PTS";

    /** Chances to draw in a lottery. */
    public static final String CHANCES = "CHC";

    private Units() {}

    /** Whether it is money that can be paid out. */
    public static boolean cash(String unit) {
        return !unit.equals(POINTS) && !unit.equals(CHANCES);
    }
}
