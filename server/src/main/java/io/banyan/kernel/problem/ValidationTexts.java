package io.banyan.kernel.problem;

import io.banyan.kernel.problem.ProblemException.FieldProblem;
import java.util.Map;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;

/** The words for broken Bean Validation constraints. */
final class ValidationTexts {

    private record Text(String zh, String en) {}

    private static final Map<String, Text> TEXTS = Map.ofEntries(
            Map.entry("NotNull", new Text("不能为空", "must be given")),
            Map.entry("NotBlank", new Text("不能为空", "must not be blank")),
            Map.entry("NotEmpty", new Text("不能为空", "must not be empty")),
            Map.entry("Size", new Text("长度超出范围", "has a length out of range")),
            Map.entry("Min", new Text("太小", "is too small")),
            Map.entry("Max", new Text("太大", "is too large")),
            Map.entry("Positive", new Text("必须大于零", "must be more than zero")),
            Map.entry("PositiveOrZero", new Text("不能为负数", "must not be negative")),
            Map.entry("Pattern", new Text("格式不正确", "is not of the expected form")));

    private ValidationTexts() {}

    static FieldProblem of(String field, MessageSourceResolvable error) {
        var codes = error.getCodes();
        var constraint = codes == null || codes.length == 0 ? "" : codes[codes.length - 1];
        var text = TEXTS.getOrDefault(constraint, new Text("不正确", "is not valid"));
        return new FieldProblem(field, text.zh(), text.en());
    }

    static String path(ParameterValidationResult result, MessageSourceResolvable error) {
        if (error instanceof FieldError field) {
            return field.getField();
        }
        var name = result.getMethodParameter().getParameterName();
        return name == null ? "" : name;
    }
}
