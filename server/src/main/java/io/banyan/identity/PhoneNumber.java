package io.banyan.identity;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number in E.164 form. A number typed without a country is one of mainland China.
 *
 * @param e164 such as {@code +8613800138000}
 */
public record PhoneNumber(String e164) {

    private static final Pattern PUNCTUATION =
            Pattern.compile("[\\s\\p{Pd}\\u2212().·/\\u200b-\\u200f\\u202a-\\u202e\\ufeff]");
    private static final Pattern MAINLAND_MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9][0-9]{6,14}");

    /** Reads what a person typed; empty when no phone can have that number. */
    public static Optional<PhoneNumber> parse(String typed) {
        if (typed.length() > 40) {
            return Optional.empty();
        }
        var plain = PUNCTUATION
                .matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
        if (MAINLAND_MOBILE.matcher(plain).matches()) {
            return Optional.of(new PhoneNumber("+86" + plain));
        }
        if (plain.startsWith("86")
                && MAINLAND_MOBILE.matcher(plain.substring(2)).matches()) {
            return Optional.of(new PhoneNumber("+" + plain));
        }
        var full = plain.startsWith("00") ? "+" + plain.substring(2) : plain;
        if (full.startsWith("+86")
                && !MAINLAND_MOBILE.matcher(full.substring(3)).matches()) {
            return Optional.empty();
        }
        return INTERNATIONAL.matcher(full).matches() ? Optional.of(new PhoneNumber(full)) : Optional.empty();
    }

    /** Enough to recognise one's own: {@code 138****8000}, abroad {@code +44****0123}. */
    public String masked() {
        var start = e164.startsWith("+86") ? e164.substring(3, 6) : e164.substring(0, 3);
        return start + "****" + e164.substring(e164.length() - (e164.length() > 9 ? 4 : 2));
    }

    /** Masked, so that no number ends in a log. */
    @Override
    public String toString() {
        return masked();
    }
}
