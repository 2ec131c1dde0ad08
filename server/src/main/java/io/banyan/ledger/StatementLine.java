package io.banyan.ledger;

import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;

/** A posting as the owner of the account sees it. */
public record StatementLine(
        UUID transferId, String idempotencyKey, String description, Money amount, Instant postedAt) {}
