package io.banyan.campaign.share;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Codes of shares: ten characters out of 27, about 47 bits, drawn by chance. No vowels, so they spell nothing; no 0, 1, l
 * or o, so they can be read aloud and typed.
 */
final class ShareCodes {

    private static final String CHARACTERS = "23456789bcdfghjkmnpqrstvwxz";
    private static final int LENGTH = 10;
    private static final Pattern FORM = Pattern.compile("[" + CHARACTERS + "]{" + LENGTH + "}");

    private final RandomGenerator random;

    ShareCodes() {
        this(new SecureRandom());
    }

    ShareCodes(RandomGenerator random) {
        this.random = random;
    }

    String next() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return code.toString();
    }

    /** The code as it is stored, or an empty text when this cannot be one. */
    static String normal(String typed) {
        String code = typed.strip().toLowerCase(Locale.ROOT);
        return FORM.matcher(code).matches() ? code : "";
    }
}
