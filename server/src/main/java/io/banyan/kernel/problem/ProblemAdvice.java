package io.banyan.kernel.problem;

import io.banyan.kernel.problem.ProblemException.FieldProblem;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every failure of a controller into a {@link Problem}. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    /** SQLSTATE of a character that the encoding, or jsonb, does not have. */
    private static final Set<String> UNSTORABLE_TEXT = Set.of("22021", "22P05");

    @ExceptionHandler(ProblemException.class)
    ResponseEntity<Object> expected(ProblemException exception) {
        return answer(exception, new HttpHeaders());
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<Object> wrongType(MethodArgumentTypeMismatchException exception) {
        return answer(invalid(exception.getName(), "格式不正确", "is not of the expected form"), new HttpHeaders());
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        TransientDataAccessException.class,
        DataAccessResourceFailureException.class
    })
    ResponseEntity<Object> databaseAway(Exception exception) {
        log.warn("The database did not answer: {}", exception.toString());
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "1");
        return answer(new ProblemException(CommonProblem.UNAVAILABLE), headers);
    }

    /** What cannot even be taken apart: bytes in a query that are no text, a form that is none. */
    @ExceptionHandler({InvalidParameterException.class, MultipartException.class})
    ResponseEntity<Object> unreadable(Exception exception) {
        return answer(new ProblemException(CommonProblem.UNREADABLE), new HttpHeaders());
    }

    /** Text that no database column can hold, such as one with a null character, is the sender's mistake. */
    @ExceptionHandler(DataIntegrityViolationException.class)
    ResponseEntity<Object> unstorable(DataIntegrityViolationException exception) {
        return exception.getMostSpecificCause() instanceof SQLException cause
                        && UNSTORABLE_TEXT.contains(String.valueOf(cause.getSQLState()))
                ? answer(
                        new ProblemException(CommonProblem.INVALID, "The text has characters that cannot be kept"),
                        new HttpHeaders())
                : unexpected(exception);
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> unexpected(Exception exception) {
        log.error("Unexpected failure", exception);
        return answer(new ProblemException(CommonProblem.UNEXPECTED), new HttpHeaders());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var fields = exception.getBindingResult().getFieldErrors().stream()
                .map(error -> ValidationTexts.of(error.getField(), error))
                .toList();
        return answer(new ProblemException(CommonProblem.INVALID, null, Map.of(), fields), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var fields = exception.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> ValidationTexts.of(ValidationTexts.path(result, error), error)))
                .toList();
        return answer(new ProblemException(CommonProblem.INVALID, null, Map.of(), fields), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var detail = exception instanceof ErrorResponse error ? error.getBody().getDetail() : null;
        return answer(new ProblemException(common(status), detail, Map.of(), List.of()), headers);
    }

    private static ProblemType common(HttpStatusCode status) {
        return common(status.value());
    }

    /** The problem that a bare HTTP status stands for. */
    static ProblemType common(int status) {
        return switch (status) {
            case 400 -> CommonProblem.UNREADABLE;
            case 404 -> CommonProblem.NOT_FOUND;
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
            case 413 -> CommonProblem.TOO_LARGE;
            case 406, 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> CommonProblem.UNAVAILABLE;
            default -> status < 500 ? CommonProblem.INVALID : CommonProblem.UNEXPECTED;
        };
    }

    private static ProblemException invalid(String field, String zh, String en) {
        return new ProblemException(CommonProblem.INVALID, null, Map.of(), List.of(new FieldProblem(field, zh, en)));
    }

    private static ResponseEntity<Object> answer(ProblemException exception, HttpHeaders headers) {
        return Problem.of(exception, LocaleContextHolder.getLocale()).response(headers);
    }
}
