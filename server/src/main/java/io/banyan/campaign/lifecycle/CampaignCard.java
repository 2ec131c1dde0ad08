package io.banyan.campaign.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A campaign in the shop's lists. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignCard(
        UUID id,
        Mechanic mechanic,
        String titleZh,
        String titleEn,
        @Nullable UUID productId,
        @Nullable String imageUrl,
        @Nullable Money fromPrice,
        @Nullable Money listPrice,
        @Nullable Instant endsAt) {}
