package io.banyan.catalog.goods;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The options of a variant in words. */
final class OptionTexts {

    private OptionTexts() {}

    /** The values chosen, in the order of the product's options. */
    static String of(List<OptionView> options, Map<String, String> chosen) {
        return options.stream()
                .map(option -> chosen.get(option.name()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" / "));
    }
}
