package io.banyan.catalog.goods;

import java.util.List;

/** A choice that variants differ in, such as size. */
public record OptionView(String name, List<String> values) {

    public OptionView {
        values = List.copyOf(values);
    }
}
