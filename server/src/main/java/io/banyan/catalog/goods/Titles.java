package io.banyan.catalog.goods;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Titles in the reader's language, and titles of other systems made readable. */
public final class Titles {

    private Titles() {}

    /** The English title for readers of anything but Chinese, where there is one. */
    public static String of(String title, @Nullable String titleEn, Locale reader) {
        return titleEn == null || titleEn.isBlank() || reader.getLanguage().equals("zh") ? title : titleEn;
    }

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
