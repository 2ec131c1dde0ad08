package io.banyan.campaign.engine;

import io.banyan.campaign.reward.RewardShown;
import io.banyan.kernel.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign in a few words and figures, for lists, shared links and posters.
 *
 * @param productId the product it is about, if it is about one
 * @param price the lowest price under it
 * @param listPrice the price without it
 * @param people how many people a group takes; 0 where there are no groups
 * @param gift what a newcomer gets
 * @param callZh what a sharer says to friends, such as 帮我砍一刀; short
 */
public record Showcase(
        @Nullable UUID productId,
        @Nullable Money price,
        @Nullable Money listPrice,
        int people,
        @Nullable RewardShown gift,
        String callZh,
        String callEn) {

    /** Of a campaign without goods. */
    public static Showcase of(String callZh, String callEn) {
        return new Showcase(null, null, null, 0, null, callZh, callEn);
    }
}
