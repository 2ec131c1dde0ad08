package io.banyan.kernel.attention;

import org.jspecify.annotations.Nullable;

/**
 * Something that needs somebody, in both languages.
 *
 * @param link where in the console to go; who may not open that page need not be told
 */
public record Alert(
        Level level, String textZh, String textEn, @Nullable String link) {

    /** How much it matters. */
    public enum Level {
        /** Somebody waits for a decision. */
        info,
        /** Something is not as it should be. */
        warn,
        /** Something does not go on by itself. */
        error
    }
}
