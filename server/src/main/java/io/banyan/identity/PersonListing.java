package io.banyan.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the console shows of a person.
 *
 * @param phoneMasked the phone without its middle digits; absent for people without one
 * @param source where they came from: {@code shop}, or the name of the import
 * @param reference their number in the import
 */
public record PersonListing(
        UUID id,
        String nickname,
        String avatarUrl,
        @Nullable String phoneMasked,
        String source,
        @Nullable String reference,
        @Nullable String country,
        Instant createdAt) {}
