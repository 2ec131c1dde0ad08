package io.banyan.catalog.goods;

import java.util.UUID;

/**
 * An uploaded picture.
 *
 * @param width of the largest size kept, in pixels
 */
public record MediaView(UUID id, String url, int width, int height) {}
