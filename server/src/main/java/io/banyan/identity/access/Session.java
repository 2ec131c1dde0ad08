package io.banyan.identity.access;

import java.time.Instant;
import java.util.UUID;

/** An open session: whose, how it was opened, and until when. */
public record Session(Account account, UUID id, Proof proof, Instant openedAt, Instant expiresAt) {}
