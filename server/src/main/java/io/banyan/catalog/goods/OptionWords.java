package io.banyan.catalog.goods;

import io.banyan.catalog.LocalText;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The options of a product in English. The merchant's own words stay what variants are told apart by.
 *
 * @param english the English word for each option name and value that has one
 */
public record OptionWords(Map<String, String> english) {

    public OptionWords {
        english = Map.copyOf(english);
    }

    private String word(String own) {
        return english.getOrDefault(own, own);
    }

    /** The options as a reader sees them. */
    public List<OptionView> options(List<OptionView> options, Locale reader) {
        return chinese(reader)
                ? options
                : options.stream()
                        .map(option -> new OptionView(
                                word(option.name()),
                                option.values().stream().map(this::word).toList()))
                        .toList();
    }

    /** The choice of a variant as a reader sees it, in the words of {@link #options}. */
    public Map<String, String> chosen(Map<String, String> chosen, Locale reader) {
        if (chinese(reader)) {
            return chosen;
        }
        var shown = new LinkedHashMap<String, String>();
        chosen.forEach((option, value) -> shown.put(word(option), word(value)));
        return shown;
    }

    /** The values chosen, in the order of the product's options, such as {@code 青釉 / 大}; empty without options. */
    LocalText text(List<OptionView> options, Map<String, String> chosen) {
        var values = options.stream()
                .map(option -> chosen.get(option.name()))
                .filter(Objects::nonNull)
                .toList();
        return new LocalText(
                String.join(" / ", values),
                values.stream().noneMatch(english::containsKey)
                        ? null
                        : values.stream().map(this::word).collect(Collectors.joining(" / ")));
    }

    /** Whether readers of English could take two options, or two values of one, for the same. */
    boolean ambiguous(List<OptionView> options) {
        var shown = options(options, Locale.ENGLISH);
        return twice(shown.stream().map(OptionView::name).toList())
                || shown.stream().anyMatch(option -> twice(option.values()));
    }

    private static boolean twice(List<String> words) {
        return new HashSet<>(words).size() < words.size();
    }

    private static boolean chinese(Locale reader) {
        return reader.getLanguage().equals("zh");
    }
}
