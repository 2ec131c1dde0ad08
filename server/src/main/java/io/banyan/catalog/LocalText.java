package io.banyan.catalog;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words of the merchant, in each language that they wrote them in.
 *
 * @param text in the merchant's own language; may be empty
 * @param english the same in English, where there is one
 */
public record LocalText(String text, @Nullable String english) {

    /** The English words for readers of anything but Chinese, where there are any. */
    public String in(Locale reader) {
        return english == null || english.isBlank() || reader.getLanguage().equals("zh") ? text : english;
    }

    /** The words of both languages, for those who search. */
    public String all() {
        return english == null ? text : text + " \n" + english;
    }
}
