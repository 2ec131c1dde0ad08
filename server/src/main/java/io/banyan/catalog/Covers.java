package io.banyan.catalog;

import java.util.Optional;
import java.util.UUID;

/** Drawn covers for products without a photo. The same product always gets the same cover. */
public interface Covers {

    /** The cover of a product as an SVG document of 800 × 800. */
    Optional<String> svg(UUID productId);
}
