package io.banyan.kernel.page;

import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** The place in a list after which the next part begins: the sort values of its last row, opaque to clients. */
public record Cursor(List<String> values) {

    private static final String SEPARATOR = "\u001f";

    public static String encode(Object... values) {
        var text = String.join(
                SEPARATOR, java.util.Arrays.stream(values).map(String::valueOf).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor back.
     *
     * @param parts how many values it must have
     * @throws ProblemException when it was not made by {@link #encode}
     */
    public static Cursor decode(String text, int parts) {
        try {
            var values = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            if (values.length == parts) {
                return new Cursor(List.of(values));
            }
        } catch (IllegalArgumentException notBase64) {
            throw unreadable();
        }
        throw unreadable();
    }

    public String text(int index) {
        return values.get(index);
    }

    public long number(int index) {
        try {
            return Long.parseLong(values.get(index));
        } catch (NumberFormatException notANumber) {
            throw unreadable();
        }
    }

    public UUID id(int index) {
        try {
            return UUID.fromString(values.get(index));
        } catch (IllegalArgumentException notAnId) {
            throw unreadable();
        }
    }

    public Instant instant(int index) {
        try {
            return Instant.parse(values.get(index));
        } catch (DateTimeException notAnInstant) {
            throw unreadable();
        }
    }

    private static ProblemException unreadable() {
        return new ProblemException(CommonProblem.INVALID, "The cursor is not one of this list");
    }
}
