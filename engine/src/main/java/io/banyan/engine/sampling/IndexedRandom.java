package io.banyan.engine.sampling;

/**
 * Random numbers that are looked up rather than drawn: the one at an index is a function of key and index alone. So a coin
 * belongs to its edge and its run, not to the moment at which it is tossed: results do not depend on threads or order, and two
 * plans simulated with one seed meet the same luck.
 *
 * <p>The finaliser of SplitMix64 over a Weyl sequence (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators,
 * OOPSLA 2014, with Stafford's variant 13).
 */
public final class IndexedRandom {

    /** 2⁶⁴ over the golden ratio, odd: consecutive indexes fall far apart. */
    public static final long STEP = 0x9E37_79B9_7F4A_7C15L;

    private IndexedRandom() {}

    /** A key for the index-th of many sequences that have nothing to do with each other. */
    public static long key(long seed, long index) {
        return mix(mix(seed + STEP) ^ mix(index * 0xD1B5_4A32_D192_ED03L + 1));
    }

    /** 64 random bits at the index. */
    public static long bits(long key, long index) {
        return mix(key + index * STEP);
    }

    /** A number from 0 up to but not including 1, at the index; a multiple of 2⁻⁵³. */
    public static double unit(long key, long index) {
        return unit(bits(key, index));
    }

    public static double unit(long bits) {
        return (bits >>> 11) * 0x1p-53;
    }

    /** A whole number from 0 up to but not including the bound; uneven by less than bound / 2⁶⁴. */
    public static int below(int bound, long bits) {
        return (int) Math.unsignedMultiplyHigh(bits, bound);
    }

    public static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ mixed >>> 31;
    }
}
