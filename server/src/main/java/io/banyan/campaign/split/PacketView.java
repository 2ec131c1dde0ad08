package io.banyan.campaign.split;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A packet as shoppers see it.
 *
 * @param coupons whether its parts are coupons
 * @param amount what it holds in all; of coupons what they are worth
 * @param parts who took what, the latest first
 * @param mine whether the reader opened it
 * @param myPart what the reader took
 * @param canTake whether the reader could take a part now
 * @param whyNotZh why not
 * @param freezeDays after how many days a part can be used
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PacketView(
        UUID id,
        UUID campaignId,
        String titleZh,
        String titleEn,
        Packet.State state,
        boolean coupons,
        Money amount,
        int size,
        int left,
        PacketPerson owner,
        List<PacketPart> parts,
        Instant openedAt,
        Instant expiresAt,
        Instant serverTime,
        boolean mine,
        @Nullable Money myPart,
        boolean canTake,
        @Nullable String whyNotZh,
        @Nullable String whyNotEn,
        int freezeDays,
        List<String> rulesZh,
        List<String> rulesEn,
        String failureZh,
        String failureEn) {

    /** Who opened it. */
    record PacketPerson(String nickname, String avatarUrl) {}

    /**
     * A part that was taken.
     *
     * @param luckiest whether it is the largest of a packet that is empty
     */
    record PacketPart(String nickname, String avatarUrl, Money amount, boolean luckiest, Instant at) {}
}
