package io.banyan.catalog.goods;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A category.
 *
 * @param products products on sale in it and below it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CategoryView(
        UUID id, @Nullable UUID parentId, String nameZh, String nameEn, String slug, long products) {}
