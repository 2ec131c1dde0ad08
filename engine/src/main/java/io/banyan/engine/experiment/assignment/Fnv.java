package io.banyan.engine.experiment.assignment;

/**
 * FNV-1a, 32 bits (Fowler, Noll and Vo, 1991), over the UTF-8 bytes of text. Text is encoded on the way, so nothing is allocated.
 *
 * <p>An unpaired surrogate counts as {@code ?}, as in {@link String#getBytes(java.nio.charset.Charset)}.
 */
final class Fnv {

    static final int OFFSET_BASIS = 0x811c9dc5;
    private static final int PRIME = 0x01000193;

    private Fnv() {}

    /** Goes on hashing from {@code hash}, so that hashing two texts in turn is hashing them joined. */
    static int hash(int hash, String text) {
        int result = hash;
        int index = 0;
        while (index < text.length()) {
            int point = text.codePointAt(index);
            index += Character.charCount(point);
            result = character(result, point);
        }
        return result;
    }

    /** Hashes the decimal digits of an unsigned number. */
    static int hashDigits(int hash, int unsigned) {
        long number = Integer.toUnsignedLong(unsigned);
        long power = 1;
        while (power * 10 <= number) {
            power *= 10;
        }
        int result = hash;
        for (long left = number; power > 0; power /= 10) {
            result = octet(result, '0' + (int) (left / power));
            left %= power;
        }
        return result;
    }

    private static int character(int hash, int point) {
        if (point < 0x80) {
            return octet(hash, point);
        }
        if (point < 0x800) {
            return octet(octet(hash, 0xc0 | point >> 6), 0x80 | point & 0x3f);
        }
        if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            return octet(hash, '?');
        }
        if (point < 0x10000) {
            return octet(octet(octet(hash, 0xe0 | point >> 12), 0x80 | point >> 6 & 0x3f), 0x80 | point & 0x3f);
        }
        int first = octet(octet(hash, 0xf0 | point >> 18), 0x80 | point >> 12 & 0x3f);
        return octet(octet(first, 0x80 | point >> 6 & 0x3f), 0x80 | point & 0x3f);
    }

    private static int octet(int hash, int octet) {
        return (hash ^ octet) * PRIME;
    }
}
