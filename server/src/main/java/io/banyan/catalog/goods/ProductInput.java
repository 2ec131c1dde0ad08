package io.banyan.catalog.goods;

import io.banyan.kernel.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A product as the merchant writes it; checked by {@link ProductRules}.
 *
 * @param mediaIds uploaded pictures, the first leads
 * @param options what variants differ in; empty for a product of one variant
 * @param optionsEn the English word for option names and values, by the merchant's own word; those without keep theirs
 * @param skus the variants
 */
public record ProductInput(
        String title,
        @Nullable String titleEn,
        @Nullable String subtitle,
        @Nullable String subtitleEn,
        String description,
        @Nullable String descriptionEn,
        @Nullable UUID categoryId,
        @Nullable UUID brandId,
        List<UUID> mediaIds,
        List<OptionView> options,
        Map<String, String> optionsEn,
        List<SkuInput> skus) {

    // What a client leaves out is empty, so that the rules can say what is missing.
    @SuppressWarnings("NullAway") // the JSON reader hands in null for what is absent
    public ProductInput {
        title = Objects.requireNonNullElse(title, "").strip();
        titleEn = blankToNull(titleEn);
        subtitle = blankToNull(subtitle);
        subtitleEn = blankToNull(subtitleEn);
        description = Objects.requireNonNullElse(description, "");
        descriptionEn = blankToNull(descriptionEn);
        mediaIds = mediaIds == null
                ? List.of()
                : mediaIds.stream().filter(Objects::nonNull).distinct().toList();
        options = options == null
                ? List.of()
                : options.stream().filter(Objects::nonNull).toList();
        optionsEn = optionsEn == null ? Map.of() : used(optionsEn, options);
        skus = skus == null ? List.of() : skus.stream().filter(Objects::nonNull).toList();
    }

    /** The English words that say something new, for words that the options have. */
    private static Map<String, String> used(Map<String, String> english, List<OptionView> options) {
        var words = options.stream()
                .flatMap(option -> Stream.concat(Stream.of(option.name()), option.values().stream()))
                .collect(Collectors.toSet());
        var used = new TreeMap<String, String>();
        english.forEach((own, word) -> {
            if (word != null && !word.isBlank() && !word.strip().equals(own) && words.contains(own)) {
                used.put(own, word.strip());
            }
        });
        return used;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * A variant as the merchant writes it.
     *
     * @param id of a variant there is; absent for a new one
     * @param options one value for each of the product's options
     * @param onHand units received with a new variant; later changes go through the stock
     */
    public record SkuInput(
            @Nullable UUID id,
            String code,
            Map<String, String> options,
            @Nullable Money price,
            @Nullable Money listPrice,
            @Nullable Integer onHand) {

        @SuppressWarnings("NullAway") // the JSON reader hands in null for what is absent
        public SkuInput {
            code = Objects.requireNonNullElse(code, "").strip();
            options = options == null ? Map.of() : options;
        }
    }
}
