package io.banyan.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer of another shop.
 *
 * @param source the name of that shop or file
 * @param reference their number there; with the source it identifies them
 * @param nickname what to show
 * @param country as the source spells it
 * @param firstSeenAt when they became a customer there
 */
public record ImportedPerson(
        String source,
        String reference,
        String nickname,
        @Nullable String country,
        Instant firstSeenAt) {}
