package io.banyan.campaign.attribution;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something worth crediting: a sign-up, an order.
 *
 * @param personId who acted, where known
 * @param visitorId the browser in which it happened, where known
 * @param campaignId only touches of this campaign's shares qualify; null: those of any share
 * @param shareCode the code the act itself carried, if any; it counts as a touch at the time of the act when the
 *     opening was not recorded (no consent, no cookie)
 */
public record Act(
        @Nullable UUID personId,
        @Nullable String visitorId,
        @Nullable UUID campaignId,
        @Nullable String shareCode,
        Instant at) {}
