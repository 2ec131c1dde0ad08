package io.banyan.campaign.specification;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.kernel.money.Money;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is paid, and how much of it.
 *
 * @param amount what it costs the budget at most: the cash itself, the value of the points, the face value of the
 *     coupon, the price of the gift; zero for chances and badges
 * @param quantity how many points or chances
 * @param itemId which coupon template, badge or, of a gift, which SKU
 * @param validDays of a gift: for how many days it can be ordered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RewardTerm(
        Kind kind,
        Money amount,
        @Nullable Long quantity,
        @Nullable UUID itemId,
        @Nullable Integer validDays) {

    /** The kinds of rewards. */
    public enum Kind {
        /** money in the wallet */
        CASH,
        /** points in the wallet */
        POINTS,
        /** a coupon of a template */
        COUPON,
        /** chances of a lottery */
        CHANCE,
        /** a badge */
        BADGE,
        /** one piece of a SKU for nothing */
        GIFT
    }

    public RewardTerm {
        kind = kind == null ? Kind.CASH : kind;
        Objects.requireNonNull(amount, "amount");
    }

    /** Whether it is anything at all: no money is not. */
    public boolean gives() {
        return kind != Kind.CASH || amount.isPositive();
    }

    /** So much money. */
    public static RewardTerm cash(Money amount) {
        return new RewardTerm(Kind.CASH, amount, null, null, null);
    }
}
