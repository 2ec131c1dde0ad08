package io.banyan.catalog.goods;

import java.util.List;
import java.util.Objects;

/** A choice that variants differ in, such as size. */
public record OptionView(String name, List<String> values) {

    // What a client leaves out is empty, so that the rules can say what is missing.
    @SuppressWarnings("NullAway") // the JSON reader hands in null for what is absent
    public OptionView {
        name = Objects.requireNonNullElse(name, "");
        values = values == null
                ? List.of()
                : values.stream()
                        .map(value -> Objects.requireNonNullElse(value, ""))
                        .toList();
    }
}
