package io.banyan.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was posted together. */
public record Transfer(UUID id, String idempotencyKey, String description, List<Posting> postings, Instant postedAt) {}
