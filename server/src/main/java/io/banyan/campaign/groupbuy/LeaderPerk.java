package io.banyan.campaign.groupbuy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the one who opens a group gets.
 *
 * @param amount how much; absent for a free order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LeaderPerk(Kind kind, @Nullable Money amount) {

    public enum Kind {
        /** pays so much less */
        DISCOUNT,
        /** gets so much in the wallet when the group is complete */
        CASHBACK,
        /** gets the price paid back in the wallet when the group is complete */
        FREE_ORDER
    }
}
