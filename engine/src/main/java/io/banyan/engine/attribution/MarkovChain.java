package io.banyan.engine.attribution;

import java.util.HashMap;

/**
 * Counts which touch follows which, and works out removal effects. With N the expected visits of channel j from channel i, the chance to
 * ever come to c from the start is N(start, c) / N(c, c); whoever comes there converts with the chance x(c) from then on. Removing c loses
 * exactly those, so one matrix inversion serves all channels. O(channels³).
 */
final class MarkovChain {

    /** Beyond it the inversion takes minutes, and the counts of each block of people megabytes. */
    static final int MOST_CHANNELS = 1_000;

    private final int channels;
    private final int start;
    private final long[][] follows;
    private final long[] converts;
    private final long[] visits;
    private long conversions;
    private long value;
    private long withoutTouch;
    private long valueWithoutTouch;

    MarkovChain(int channels) {
        this.channels = channels;
        this.start = channels;
        this.follows = new long[channels + 1][channels];
        this.converts = new long[channels + 1];
        this.visits = new long[channels + 1];
    }

    void add(Touches touches) {
        if (touches.converted) {
            conversions++;
            value += touches.value;
            if (touches.length() == 0) {
                withoutTouch++;
                valueWithoutTouch += touches.value;
                return;
            }
        }
        int state = start;
        visits[start]++;
        for (int i = touches.first; i < touches.end; i++) {
            int next = touches.channels[i];
            follows[state][next]++;
            visits[next]++;
            state = next;
        }
        if (touches.converted) {
            converts[state]++;
        }
    }

    MarkovChain join(MarkovChain other) {
        for (int state = 0; state <= channels; state++) {
            for (int next = 0; next < channels; next++) {
                follows[state][next] += other.follows[state][next];
            }
            converts[state] += other.converts[state];
            visits[state] += other.visits[state];
        }
        conversions += other.conversions;
        value += other.value;
        withoutTouch += other.withoutTouch;
        valueWithoutTouch += other.valueWithoutTouch;
        return this;
    }

    /** By how much the number of conversions would fall without each channel, as a part of it; 0 for channels never touched. */
    double[] removalEffects() {
        double[][] stays = Matrices.inverse(identityLessFollows());
        double[] effects = new double[channels];
        double chance = 0;
        for (int channel = 0; channel < channels; channel++) {
            double come = arrivals(stays, channel) / stays[channel][channel];
            double convert = 0;
            for (int last = 0; last < channels; last++) {
                convert += stays[channel][last] * part(converts[last], visits[last]);
            }
            effects[channel] = come * convert;
            chance += part(follows[start][channel], visits[start]) * convert;
        }
        for (int channel = 0; channel < channels; channel++) {
            effects[channel] = chance == 0 ? 0 : effects[channel] / chance;
        }
        return effects;
    }

    private double arrivals(double[][] stays, int channel) {
        double visited = 0;
        for (int first = 0; first < channels; first++) {
            visited += part(follows[start][first], visits[start]) * stays[first][channel];
        }
        return visited;
    }

    private double[][] identityLessFollows() {
        double[][] matrix = new double[channels][channels];
        for (int from = 0; from < channels; from++) {
            for (int to = 0; to < channels; to++) {
                matrix[from][to] = (from == to ? 1 : 0) - part(follows[from][to], visits[from]);
            }
        }
        return matrix;
    }

    private static double part(long count, long of) {
        return of == 0 ? 0 : (double) count / of;
    }

    Credits credits() {
        double[] effects = removalEffects();
        double sum = 0;
        for (double effect : effects) {
            sum += effect;
        }
        var credits = new HashMap<Integer, Credits.Credit>();
        for (int channel = 0; channel < channels; channel++) {
            if (visits[channel] > 0) {
                double share = sum == 0 ? 0 : effects[channel] / sum;
                credits.put(
                        channel,
                        new Credits.Credit(share * (conversions - withoutTouch), share * (value - valueWithoutTouch)));
            }
        }
        return new Credits(credits, conversions, value, withoutTouch, valueWithoutTouch);
    }
}
