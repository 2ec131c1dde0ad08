package io.banyan.identity.shopper;

import io.banyan.identity.PhoneNumber;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A shopper's account as stored, with the phone opened. */
record ShopperRow(
        UUID id,
        String nickname,
        PhoneNumber phone,
        @Nullable String passwordHash,
        Instant createdAt) {}
