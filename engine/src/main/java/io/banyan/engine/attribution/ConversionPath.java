package io.banyan.engine.attribution;

import java.util.List;

/**
 * A sequence of touches and how often it led to a conversion.
 *
 * @param channels value codes of the touches, oldest first
 * @param conversions it led to
 * @param value of those, in minor units
 */
public record ConversionPath(List<Integer> channels, long conversions, long value) {

    public ConversionPath {
        channels = List.copyOf(channels);
    }
}
