package io.banyan.campaign.specification;

import io.banyan.kernel.money.Money;
import java.util.Objects;

/** What is paid, and how much of it. */
public record RewardTerm(Kind kind, Money amount) {

    /** Money in the wallet is the one kind so far. */
    public enum Kind {
        CASH
    }

    public RewardTerm {
        kind = kind == null ? Kind.CASH : kind;
        Objects.requireNonNull(amount, "amount");
    }
}
