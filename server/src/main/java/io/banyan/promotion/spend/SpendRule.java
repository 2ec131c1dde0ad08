package io.banyan.promotion.spend;

import io.banyan.promotion.PromotionState;
import java.time.Instant;
import java.util.UUID;

/** A promotion of the shop. */
public record SpendRule(
        UUID id, int version, PromotionState state, SpendTerms terms, Instant createdAt, Instant changedAt) {}
