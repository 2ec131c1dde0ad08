package io.banyan.catalog.goods;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where pictures are served. */
final class ImageUrls {

    private ImageUrls() {}

    static String of(String hash, String format, int size) {
        return "/media/image/" + hash + "/" + size + "." + format;
    }

    static String cover(UUID productId) {
        return "/media/cover/" + productId + ".svg";
    }

    static String of(UUID productId, @Nullable String hash, @Nullable String format) {
        return hash == null || format == null ? cover(productId) : of(hash, format, 800);
    }
}
