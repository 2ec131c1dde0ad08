package io.banyan.catalog;

import java.util.UUID;

/** What an {@link ImportedProduct} is called here. */
public record ImportedSku(UUID productId, UUID skuId) {}
