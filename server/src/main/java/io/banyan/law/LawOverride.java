package io.banyan.law;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody answered for a warning.
 *
 * @param subject what was judged, as a kind and an id
 * @param version the version of it; another version needs an answer of its own
 * @param finding the finding's key
 * @param fact what was so when it was overridden
 * @param carriedFrom the version from which the same finding was carried over when a running subject was changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LawOverride(
        UUID id,
        String subject,
        int version,
        String finding,
        String pack,
        String packVersion,
        String rule,
        String place,
        LawText fact,
        String reason,
        String who,
        @Nullable Integer carriedFrom,
        Instant at) {}
