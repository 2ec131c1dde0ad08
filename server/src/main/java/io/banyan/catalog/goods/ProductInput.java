package io.banyan.catalog.goods;

import io.banyan.kernel.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product as the merchant writes it; checked by {@link ProductRules}.
 *
 * @param mediaIds uploaded pictures, the first leads
 * @param options what variants differ in; empty for a product of one variant
 * @param skus the variants
 */
public record ProductInput(
        String title,
        @Nullable String titleEn,
        @Nullable String subtitle,
        String description,
        @Nullable UUID categoryId,
        @Nullable UUID brandId,
        List<UUID> mediaIds,
        List<OptionView> options,
        List<SkuInput> skus) {

    // What a client leaves out is empty, so that the rules can say what is missing.
    @SuppressWarnings("NullAway") // the JSON reader hands in null for what is absent
    public ProductInput {
        title = Objects.requireNonNullElse(title, "").strip();
        titleEn = blankToNull(titleEn);
        subtitle = blankToNull(subtitle);
        description = Objects.requireNonNullElse(description, "");
        mediaIds = mediaIds == null
                ? List.of()
                : mediaIds.stream().filter(Objects::nonNull).distinct().toList();
        options = options == null
                ? List.of()
                : options.stream().filter(Objects::nonNull).toList();
        skus = skus == null ? List.of() : skus.stream().filter(Objects::nonNull).toList();
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
