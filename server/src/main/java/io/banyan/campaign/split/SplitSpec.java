package io.banyan.campaign.split;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.campaign.specification.Terms;
import io.banyan.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The terms of packets.
 *
 * @param amount what a packet of money holds in all; none for a packet of coupons
 * @param coupon the coupon that each part is; none for a packet of money
 * @param parts into how many parts it is split
 * @param draw how money is split
 * @param windowHours how long parts may be taken
 * @param trigger who may open one
 * @param minimumOrder what an order must come to, where an order gives the right to a packet
 * @param freezeDays for how many days a part is frozen
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SplitSpec(
        @Nullable Money amount,
        @Nullable RewardTerm coupon,
        int parts,
        Draw draw,
        int windowHours,
        Trigger trigger,
        @Nullable Money minimumOrder,
        int freezeDays)
        implements Terms {

    /** How money is split. */
    public enum Draw {
        /** by chance, everybody with the same expectation */
        RANDOM,
        /** evenly */
        EQUAL
    }

    /** Who may open a packet. */
    public enum Trigger {
        /** anybody, as often as the cap per person allows */
        ANYBODY,
        /** who paid an order, once for each order */
        PAID_ORDER
    }

    public SplitSpec {
        draw = draw == null ? Draw.RANDOM : draw;
        trigger = trigger == null ? Trigger.ANYBODY : trigger;
    }

    /** What a packet costs at most. */
    Money worth() {
        if (coupon != null) {
            return coupon.amount().times(parts);
        }
        if (amount == null) {
            throw new IllegalStateException("neither money nor coupons");
        }
        return amount;
    }
}
