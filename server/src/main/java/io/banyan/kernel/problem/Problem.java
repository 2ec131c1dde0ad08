package io.banyan.kernel.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A failure as the caller sees it: RFC 9457 problem details.
 *
 * @param type {@code urn:banyan:problem:} and the code
 * @param code the stable code, see {@link ProblemType#code()}
 * @param title what happened, in the language of the request
 * @param titles the same in both languages
 * @param status the HTTP status
 * @param detail more about this occurrence
 * @param kept what was kept although the request failed
 * @param fields the fields of the request that are wrong
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String code,
        String title,
        Titles titles,
        int status,
        @Nullable String detail,
        @Nullable Map<String, Object> kept,
        @Nullable List<Field> fields) {

    @Schema(name = "ProblemTitles")
    public record Titles(String zh, String en) {}

    /** One wrong field: its path in the request and why, in the language of the request and in both. */
    @Schema(name = "ProblemField")
    public record Field(String field, String message, Titles messages) {}

    public static Problem of(ProblemException exception, Locale locale) {
        var type = exception.type();
        return new Problem(
                "urn:banyan:problem:" + type.code(),
                type.code(),
                chinese(locale) ? type.zh() : type.en(),
                new Titles(type.zh(), type.en()),
                type.status().value(),
                exception.detail(),
                exception.kept().isEmpty() ? null : exception.kept(),
                exception.fields().isEmpty()
                        ? null
                        : exception.fields().stream()
                                .map(field -> new Field(
                                        field.field(),
                                        chinese(locale) ? field.zh() : field.en(),
                                        new Titles(field.zh(), field.en())))
                                .toList());
    }

    public ResponseEntity<Object> response(HttpHeaders headers) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(this);
    }

    private static boolean chinese(Locale locale) {
        return locale.getLanguage().equals("zh");
    }
}
