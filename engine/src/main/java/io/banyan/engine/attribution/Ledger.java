package io.banyan.engine.attribution;

import java.util.HashMap;

/** Adds up the shares of conversions by channel. */
final class Ledger {

    private final Sharing sharing;
    private final double[] conversionsOf;
    private final double[] valueOf;
    private final boolean[] touched;
    private double[] weights = new double[8];
    private long conversions;
    private long value;
    private long withoutTouch;
    private long valueWithoutTouch;

    Ledger(Sharing sharing, int channels) {
        this.sharing = sharing;
        this.conversionsOf = new double[channels];
        this.valueOf = new double[channels];
        this.touched = new boolean[channels];
    }

    void add(Touches touches) {
        if (!touches.converted) {
            return;
        }
        conversions++;
        value += touches.value;
        int length = touches.length();
        if (length == 0) {
            withoutTouch++;
            valueWithoutTouch += touches.value;
            return;
        }
        if (weights.length < length) {
            weights = new double[2 * length];
        }
        sharing.weigh(touches, weights);
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += weights[i];
        }
        for (int i = 0; i < length; i++) {
            int channel = touches.channels[touches.first + i];
            double share = weights[i] / sum;
            conversionsOf[channel] += share;
            valueOf[channel] += share * touches.value;
            touched[channel] = true;
        }
    }

    Ledger join(Ledger other) {
        for (int channel = 0; channel < touched.length; channel++) {
            conversionsOf[channel] += other.conversionsOf[channel];
            valueOf[channel] += other.valueOf[channel];
            touched[channel] |= other.touched[channel];
        }
        conversions += other.conversions;
        value += other.value;
        withoutTouch += other.withoutTouch;
        valueWithoutTouch += other.valueWithoutTouch;
        return this;
    }

    Credits credits() {
        var credits = new HashMap<Integer, Credits.Credit>();
        for (int channel = 0; channel < touched.length; channel++) {
            if (touched[channel]) {
                credits.put(channel, new Credits.Credit(conversionsOf[channel], valueOf[channel]));
            }
        }
        return new Credits(credits, conversions, value, withoutTouch, valueWithoutTouch);
    }
}
