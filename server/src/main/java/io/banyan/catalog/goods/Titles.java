package io.banyan.catalog.goods;

import java.util.Locale;

/** Titles of other systems, made readable. */
final class Titles {

    private Titles() {}

    /** A title in capitals only is set in ordinary letters: {@code RED MUG} becomes {@code Red mug}. */
    static String calm(String title) {
        var text = title.strip().replaceAll("\\s+", " ");
        if (!text.equals(text.toUpperCase(Locale.ROOT)) || text.equals(text.toLowerCase(Locale.ROOT))) {
            return text;
        }
        var calm = text.toLowerCase(Locale.ROOT).replaceAll("\\bt-light", "T-light");
        var first = calm.offsetByCodePoints(0, 1);
        return calm.substring(0, first).toUpperCase(Locale.ROOT) + calm.substring(first);
    }
}
