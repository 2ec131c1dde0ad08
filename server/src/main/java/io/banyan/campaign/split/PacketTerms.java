package io.banyan.campaign.split;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.kernel.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What packets a campaign has.
 *
 * @param rights how many packets the reader's orders give the right to; none where orders do not matter
 * @param latest the reader's latest packet in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PacketTerms(
        UUID campaignId,
        boolean coupons,
        Money amount,
        int parts,
        SplitSpec.Draw draw,
        int windowHours,
        SplitSpec.Trigger trigger,
        @Nullable Money minimumOrder,
        int freezeDays,
        @Nullable Integer rights,
        @Nullable UUID latest,
        String failureZh,
        String failureEn) {}
