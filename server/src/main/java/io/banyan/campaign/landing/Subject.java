package io.banyan.campaign.landing;

import io.banyan.campaign.reward.RewardShown;
import io.banyan.kernel.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is shared.
 *
 * @param path the page of the shop
 * @param productId the product, where there is one
 * @param price the price that sharing is about: under the campaign if there is one
 * @param listPrice the price without it, when higher
 * @param people how many people a group takes; 0 where there are no groups
 * @param gift what a newcomer gets by the invitation
 * @param callZh what the sharer says to friends, for a campaign that has words of its own
 */
public record Subject(
        Kind kind,
        String path,
        String titleZh,
        String titleEn,
        @Nullable UUID productId,
        @Nullable Money price,
        @Nullable Money listPrice,
        int people,
        @Nullable RewardShown gift,
        String callZh,
        String callEn) {

    /** What it is about, which decides the words. */
    public enum Kind {
        GROUP_BUY,
        INVITATION,
        PRODUCT,
        /** any other campaign, which has words of its own */
        CAMPAIGN
    }

    /** Whose kind has words enough. */
    public Subject(
            Kind kind,
            String path,
            String titleZh,
            String titleEn,
            @Nullable UUID productId,
            @Nullable Money price,
            @Nullable Money listPrice,
            int people,
            @Nullable RewardShown gift) {
        this(kind, path, titleZh, titleEn, productId, price, listPrice, people, gift, "", "");
    }

    public String title(boolean chinese) {
        return chinese ? titleZh : titleEn;
    }
}
