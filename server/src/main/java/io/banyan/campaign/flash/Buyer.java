package io.banyan.campaign.flash;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who asks. */
record Buyer(UUID personId, @Nullable String visitorId) {}
