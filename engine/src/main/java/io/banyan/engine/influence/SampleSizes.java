package io.banyan.engine.influence;

/**
 * How many reverse-reachable sets are enough: the constants of IMM (Tang, Shi, Xiao: Influence Maximization in Near-Linear Time, A
 * Martingale Approach, SIGMOD 2015), with its failure probabilities shared out so that the proof holds.
 *
 * <p>Chen (An Issue in the Martingale Analysis of the Influence Maximization Algorithm IMM, 2018) showed that the original proof
 * bounds the failure for a fixed number of sets, but applies it to a number that depends on the sets themselves. As in the second
 * remedy given there, the bound is taken here over all numbers at which the computation may stop. So that these are few, only whole
 * parts of powers of 1.01 are used: fewer than 3,000 below 2⁴⁰, which costs less than eight in the logarithm.
 */
final class SampleSizes {

    private static final double GRID = Math.log(1.01);
    private static final double MOST_SETS = 0x1p40;

    /** More than the powers of 1.01 up to 2⁴⁰. */
    private static final int SIZES = 3_000;

    private final int nodes;
    private final double rough;
    private final double lambdaRough;
    private final double lambdaFinal;
    private final int guesses;

    SampleSizes(int nodes, int seeds, Precision precision) {
        this.nodes = nodes;
        // half of the failure for a wrong lower bound, half for a wrong choice
        double half = precision.failure() / 2;
        double subsets = logSubsets(nodes, seeds);
        rough = Math.sqrt(2) * precision.epsilon();
        guesses = Math.max(1, (int) Math.ceil(Math.log(nodes) / Math.log(2)) - 1);
        lambdaRough = (2 + 2 * rough / 3) * (subsets + Math.log(guesses / half)) * nodes / (rough * rough);
        // each number of sets may fail for the best seeds or for those chosen: hence 2
        double logFailure = Math.log(2.0 * SIZES / half);
        double alpha = Math.sqrt(logFailure);
        double beta = Math.sqrt(Precision.GREEDY * (subsets + logFailure));
        double root = (Precision.GREEDY * alpha + beta) / precision.epsilon();
        lambdaFinal = 2.0 * nodes * root * root;
    }

    /** How many guesses at the best spread there are: n / 2, n / 4, … */
    int guesses() {
        return guesses;
    }

    /** The guess-th spread to be tried, from 1. */
    double guess(int guess) {
        return Math.scalb((double) nodes, -guess);
    }

    /** Enough sets to tell a best spread of the guess from a smaller one. */
    long setsForGuess(double spread) {
        return onGrid(lambdaRough / spread);
    }

    /** How much more than the guess must have been estimated to hold it for proven. */
    double margin() {
        return 1 + rough;
    }

    /** Enough sets for the choice when the best spread is at least so much. */
    long setsForChoice(double spreadAtLeast) {
        return onGrid(lambdaFinal / spreadAtLeast);
    }

    private static long onGrid(double sets) {
        if (!(sets <= MOST_SETS)) {
            throw new IllegalArgumentException("epsilon is too small: more than 2^40 sets would be needed");
        }
        return (long) Math.ceil(Math.exp(GRID * Math.ceil(Math.log(Math.max(1, sets)) / GRID)));
    }

    /** Natural logarithm of the number of subsets with so many members. */
    static double logSubsets(int nodes, int members) {
        double sum = 0;
        for (int at = 1; at <= Math.min(members, nodes - members); at++) {
            sum += Math.log((double) (nodes - at + 1) / at);
        }
        return sum;
    }
}
