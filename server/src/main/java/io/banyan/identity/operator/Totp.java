package io.banyan.identity.operator;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords, RFC 6238, in the form that authenticator apps agree on: HMAC-SHA-1, six digits, steps
 * of thirty seconds.
 */
final class Totp {

    static final Duration STEP = Duration.ofSeconds(30);

    private static final int DIGITS = 6;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
    }

    /** The code of a time step. */
    static String code(byte[] secret, long step) {
        return code(secret, step, DIGITS);
    }

    /** The code of a counter by RFC 4226, section 5.3. */
    static String code(byte[] secret, long counter, int digits) {
        var hash = hmac(secret, counter);
        var offset = hash[hash.length - 1] & 0xf;
        var number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff;
        return String.format("%0" + digits + "d", number % (int) Math.pow(10, digits));
    }

    /**
     * The time step whose code this is: the running one, or its neighbours for clocks that differ. All three are
     * always computed and compared in constant time.
     */
    static OptionalLong matchingStep(byte[] secret, String code, Instant now) {
        var typed = code.replace(" ", "").getBytes(StandardCharsets.UTF_8);
        var current = step(now);
        var matching = OptionalLong.empty();
        for (long step = current - 1; step <= current + 1; step++) {
            if (MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.UTF_8), typed)) {
                matching = OptionalLong.of(step);
            }
        }
        return matching;
    }

    /** Base 32 without padding (RFC 4648), as authenticator apps read secrets. */
    static String base32(byte[] bytes) {
        var text = new StringBuilder();
        var buffer = 0;
        var bits = 0;
        for (var next : bytes) {
            buffer = (buffer << 8) | (next & 0xff);
            bits += 8;
            while (bits >= 5) {
                text.append(BASE32.charAt(buffer >> (bits - 5) & 31));
                bits -= 5;
            }
        }
        if (bits > 0) {
            text.append(BASE32.charAt(buffer << (5 - bits) & 31));
        }
        return text.toString();
    }

    private static byte[] hmac(byte[] secret, long counter) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(counter).array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
