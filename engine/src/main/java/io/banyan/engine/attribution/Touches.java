package io.banyan.engine.attribution;

import java.util.Arrays;

/** The touches of one path, oldest first. Reused from path to path. */
final class Touches {

    int[] channels = new int[8];
    long[] seconds = new long[8];
    int first;
    int end;

    /** When the path ended in a conversion. */
    long conversionSecond;

    long value;
    boolean converted;

    void clear() {
        first = 0;
        end = 0;
    }

    void add(int channel, long second) {
        if (end == channels.length) {
            channels = Arrays.copyOf(channels, 2 * end);
            seconds = Arrays.copyOf(seconds, 2 * end);
        }
        channels[end] = channel;
        seconds[end++] = second;
    }

    void forgetBefore(long second) {
        while (first < end && seconds[first] < second) {
            first++;
        }
    }

    int length() {
        return end - first;
    }
}
