package io.banyan.campaign;

import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A campaign as it stands.
 *
 * @param version the version of the specification that newcomers take part under
 * @param spec that version
 * @param funded what was put into its budget account so far
 */
public record Campaign(
        UUID id,
        Mechanic mechanic,
        CampaignState state,
        int version,
        CampaignSpec spec,
        Money funded,
        Instant createdAt,
        Instant updatedAt) {

    public String currency() {
        return spec.budget().currency();
    }
}
