package io.banyan.kernel.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items the rows of this part
 * @param next the cursor of the following part; absent at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next) {

    /** The largest part that may be asked for. */
    public static final int MAXIMUM = 200;

    /**
     * Makes a page from rows read with a limit of one more than asked for.
     *
     * @param rows up to {@code limit + 1} rows
     * @param limit how many were asked for
     * @param cursor the cursor that follows a row
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null);
        }
        var items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, cursor.apply(items.getLast()));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), next);
    }

    /** A limit between 1 and {@link #MAXIMUM}; 20 when none is given. */
    public static int limit(@Nullable Integer asked) {
        return asked == null ? 20 : Math.clamp(asked, 1, MAXIMUM);
    }
}
