package io.banyan.identity;

import java.time.Instant;
import java.util.UUID;

/** What anybody may see of a person. */
public record PersonSummary(UUID id, String nickname, String avatarUrl, Instant createdAt, PersonSource source) {}
