package io.banyan.catalog.goods;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A category as the merchant writes it.
 *
 * @param slug its name in addresses; made from the English name when absent
 * @param position its place among its siblings; the last when absent
 */
public record CategoryInput(
        @NotBlank @Size(max = 60) String nameZh,
        @NotBlank @Size(max = 60) String nameEn,

        @Nullable @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 60)
        String slug,

        @Nullable UUID parentId,
        @Nullable Integer position) {}
