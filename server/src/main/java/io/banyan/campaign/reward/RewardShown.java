package io.banyan.campaign.reward;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reward as it reads after "you get", in both languages.
 *
 * @param imageUrl a picture of it, where it is goods
 * @param productId the product, where it is goods
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RewardShown(
        String zh,
        String en,
        @Nullable String imageUrl,
        @Nullable UUID productId) {

    static RewardShown of(String zh, String en) {
        return new RewardShown(zh, en, null, null);
    }
}
