package io.banyan.engine.attribution;

import java.util.Map;

/**
 * What channels are credited with.
 *
 * @param byChannel by value code of the channel property; channels without credit and touch are left out
 * @param conversions all of them
 * @param value of all conversions, in minor units
 * @param withoutTouch conversions before which there was no touch; credited to nobody
 * @param valueWithoutTouch of those
 */
public record Credits(
        Map<Integer, Credit> byChannel, long conversions, long value, long withoutTouch, long valueWithoutTouch) {

    public Credits {
        byChannel = Map.copyOf(byChannel);
    }

    /**
     * A channel's part.
     *
     * @param conversions a sum of shares
     * @param value the same of the conversions' amounts, in minor units
     */
    public record Credit(double conversions, double value) {}
}
