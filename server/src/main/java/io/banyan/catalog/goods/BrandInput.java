package io.banyan.catalog.goods;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A brand as the merchant writes it. */
public record BrandInput(@NotBlank @Size(max = 60) String name) {}
