package io.banyan.catalog;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The title of a product, in each language that the merchant wrote it in.
 *
 * @param text in the merchant's language
 * @param english the same in English, where there is one
 */
public record ProductTitle(String text, @Nullable String english) {

    /** The English title for readers of anything but Chinese, where there is one. */
    public String in(Locale reader) {
        return english == null || english.isBlank() || reader.getLanguage().equals("zh") ? text : english;
    }
}
