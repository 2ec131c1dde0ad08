package io.banyan.campaign.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.campaign.CampaignState;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign in the console's lists.
 *
 * @param spent rewards granted and discounts given
 * @param held rewards earned and still frozen
 * @param reserved set aside for what has begun
 * @param k new participants per participant; absent while nothing can be said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignRow(
        UUID id,
        Mechanic mechanic,
        String titleZh,
        String titleEn,
        CampaignState state,
        int version,
        Money budget,
        Money spent,
        Money held,
        Money reserved,
        long participants,
        long newCustomers,
        @Nullable Double k,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        Instant updatedAt) {}
