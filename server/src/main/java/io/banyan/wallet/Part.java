package io.banyan.wallet;

import java.util.UUID;

/** How much a lot gained, or lost when negative. */
record Part(UUID lotId, long amount) {}
