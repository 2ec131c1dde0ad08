package io.banyan.catalog;

import java.util.Optional;
import java.util.UUID;

/** The photos of products, for those who draw with them. */
public interface Photos {

    /** The leading photo of a product as JPEG or PNG, at most 1600 pixels wide; empty when it has none. */
    Optional<byte[]> main(UUID productId);
}
