package io.banyan.catalog.goods;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.kernel.money.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product as the merchant edits it: what was written, and what came of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsoleProduct(
        UUID id,
        long version,
        ProductState state,
        String title,
        @Nullable String titleEn,
        @Nullable String subtitle,
        @Nullable String subtitleEn,
        String description,
        @Nullable String descriptionEn,
        @Nullable UUID categoryId,
        @Nullable UUID brandId,
        List<UUID> mediaIds,
        List<MediaView> images,
        List<OptionView> options,
        Map<String, String> optionsEn,
        List<ConsoleSku> skus,
        String coverUrl,
        long sold) {

    /** A variant with its stock. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConsoleSku(
            UUID id,
            String code,
            Map<String, String> options,
            Money price,
            @Nullable Money listPrice,
            int onHand,
            int available,
            int reserved) {}

    static ConsoleProduct of(Product product) {
        return new ConsoleProduct(
                product.id(),
                product.version(),
                product.state(),
                product.title().text(),
                product.title().english(),
                product.subtitle().text().isEmpty() ? null : product.subtitle().text(),
                product.subtitle().english(),
                product.description().text(),
                product.description().english(),
                product.categoryId(),
                product.brandId(),
                product.images().stream().map(Product.Picture::id).toList(),
                product.images().stream()
                        .map(picture ->
                                new MediaView(picture.id(), picture.url(800), picture.width(), picture.height()))
                        .toList(),
                product.options(),
                product.optionWords().english(),
                product.skus().stream()
                        .map(sku -> new ConsoleSku(
                                sku.id(),
                                sku.code(),
                                sku.options(),
                                sku.price(),
                                sku.listPrice(),
                                sku.onHand(),
                                sku.available(),
                                sku.reserved()))
                        .toList(),
                ImageUrls.cover(product.id()),
                product.sold());
    }
}
