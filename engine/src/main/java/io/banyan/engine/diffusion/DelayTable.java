package io.banyan.engine.diffusion;

import io.banyan.engine.sampling.AliasTable;

/** A delay rounded to whole steps, to the nearest: k steps take those from k − ½ up to k + ½. One more step stands for all later ones. */
final class DelayTable {

    private final AliasTable steps;

    DelayTable(Delay delay, int longest) {
        double[] shares = new double[longest + 2];
        double before = 0;
        for (int step = 0; step <= longest; step++) {
            // just below the border, so that a fixed delay of ½ is one step rather than none
            double until = delay.cumulative(Math.nextDown(step + .5));
            shares[step] = Math.max(0, until - before);
            before = until;
        }
        shares[longest + 1] = Math.max(0, 1 - before);
        steps = new AliasTable(shares);
    }

    int steps(long bits) {
        return steps.outcome(bits);
    }
}
