package io.banyan.catalog.goods;

import java.util.UUID;

/** A brand. */
public record BrandView(UUID id, String name) {}
