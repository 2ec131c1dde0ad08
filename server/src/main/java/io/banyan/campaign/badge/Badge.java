package io.banyan.campaign.badge;

import java.time.Instant;
import java.util.UUID;

/**
 * A badge.
 *
 * @param symbol one or two characters that stand for it, such as 🏅
 */
public record Badge(UUID id, String nameZh, String nameEn, String symbol, Instant createdAt) {}
