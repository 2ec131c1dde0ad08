package io.banyan.catalog.goods;

import io.banyan.catalog.LocalText;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product with all that belongs to it.
 *
 * @param subtitle one line below the title; empty when there is none
 * @param skus the variants on sale, in the merchant's order; never empty
 * @param images its pictures, the first leads; may be empty
 * @param sold units sold so far
 */
public record Product(
        UUID id,
        LocalText title,
        LocalText subtitle,
        LocalText description,
        @Nullable UUID categoryId,
        @Nullable UUID brandId,
        @Nullable String brand,
        ProductState state,
        long version,
        List<OptionView> options,
        OptionWords optionWords,
        List<Sku> skus,
        List<Picture> images,
        long sold,
        Instant createdAt,
        Instant updatedAt) {

    /** A variant with its stock as of when it was read. */
    public record Sku(
            UUID id,
            String code,
            Map<String, String> options,
            Money price,
            @Nullable Money listPrice,
            int onHand,
            int reserved) {

        public int available() {
            return onHand - reserved;
        }
    }

    /** An uploaded picture by its content. */
    public record Picture(UUID id, String hash, String format, int width, int height) {

        /** Its address in one of the sizes kept: 320, 800 or 1600 pixels wide. */
        public String url(int size) {
            return ImageUrls.of(hash, format, size);
        }
    }

    /** The picture that leads, else the drawn cover. */
    public String imageUrl() {
        return images.isEmpty() ? ImageUrls.cover(id) : images.getFirst().url(800);
    }

    public Sku cheapest() {
        return skus.stream().min(Comparator.comparing(Sku::price)).orElseThrow();
    }

    public Money priceTo() {
        return skus.stream().map(Sku::price).max(Comparator.naturalOrder()).orElseThrow();
    }

    public boolean inStock() {
        return skus.stream().anyMatch(sku -> sku.available() > 0);
    }
}
