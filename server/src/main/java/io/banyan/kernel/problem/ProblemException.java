package io.banyan.kernel.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An expected failure on its way to the caller; it undoes the transaction it passes through. */
public final class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final @Nullable String detail;
    private final Map<String, Object> kept;
    private final List<FieldProblem> fields;

    public ProblemException(ProblemType type) {
        this(type, null, Map.of(), List.of());
    }

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, Map.of(), List.of());
    }

    public ProblemException(ProblemType type, Map<String, Object> kept) {
        this(type, null, kept, List.of());
    }

    /**
     * @param detail more about this occurrence, for a person
     * @param kept what was kept although the request failed (a draft, a cart, the first answer)
     * @param fields the fields of the request that are wrong
     */
    public ProblemException(
            ProblemType type, @Nullable String detail, Map<String, Object> kept, List<FieldProblem> fields) {
        super(detail == null ? type.code() : type.code() + ": " + detail, null, false, false);
        this.type = type;
        this.detail = detail;
        this.kept = new LinkedHashMap<>(kept);
        this.fields = List.copyOf(fields);
    }

    public ProblemType type() {
        return type;
    }

    public @Nullable String detail() {
        return detail;
    }

    public Map<String, Object> kept() {
        return kept;
    }

    public List<FieldProblem> fields() {
        return fields;
    }

    /** The reason why one field of a request cannot be taken. */
    public record FieldProblem(String field, String zh, String en) {}
}
