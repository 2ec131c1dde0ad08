package io.banyan.kernel.attention;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that needs somebody, in both languages.
 *
 * @param link where in the console to go; who may not open that page need not be told
 */
public record Alert(
        Level level, String textZh, String textEn, @Nullable String link) {

    /** So many things that wait for a decision; nothing if none does. */
    public static List<Alert> waiting(long count, String link, String textZh, String one, String many) {
        return count == 0
                ? List.of()
                : List.of(
                        new Alert(Level.info, textZh.formatted(count), count == 1 ? one : many.formatted(count), link));
    }

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
