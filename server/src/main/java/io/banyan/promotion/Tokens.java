package io.banyan.promotion;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Words that are worth a coupon to whoever knows them: sixteen characters of 32, 80 bits, drawn by chance. A million tries a
 * second would find one of a million codes in some 19,000 years. Only their hashes are kept.
 */
public final class Tokens {

    /** Digits and letters without I, L, O and U: they can be read aloud and typed. */
    private static final String CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final Pattern FORM = Pattern.compile("[" + CHARACTERS + "]{" + LENGTH + "}");

    private final RandomGenerator random;

    public Tokens() {
        this(new SecureRandom());
    }

    Tokens(RandomGenerator random) {
        this.random = random;
    }

    /** A new one, as it is shown: {@code XXXX-XXXX-XXXX-XXXX}. */
    public String next() {
        var token = new StringBuilder(LENGTH + 3);
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                token.append('-');
            }
            token.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return token.toString();
    }

    /**
     * The hash of what somebody typed: capitals and dashes do not matter, and letters that look like digits are taken for
     * them. Empty when this cannot be one.
     */
    public static byte[] hash(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (!FORM.matcher(plain).matches()) {
            return new byte[0];
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
