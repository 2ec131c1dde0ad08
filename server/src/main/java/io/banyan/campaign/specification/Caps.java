package io.banyan.campaign.specification;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Limits on taking part; none where absent.
 *
 * @param perPerson how often one person may take part
 * @param perInviter for how many invited people one inviter is rewarded
 * @param perDay how many may take part on one day of the campaign's time zone
 * @param total how many may take part at all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Caps(
        @Nullable Integer perPerson,
        @Nullable Integer perInviter,
        @Nullable Integer perDay,
        @Nullable Integer total) {

    public static final Caps NONE = new Caps(null, null, null, null);
}
