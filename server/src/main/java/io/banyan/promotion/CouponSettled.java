package io.banyan.promotion;

import io.banyan.kernel.journal.Fact;
import io.banyan.kernel.money.Money;
import io.banyan.ledger.Account;
import java.time.Instant;
import java.util.UUID;

/**
 * A coupon that somebody's account paid for is done with: nothing of it is owed any more.
 *
 * @param cause what it was issued under
 * @param redeemed what it took off an order for good
 * @param returned what went back to the account
 */
public record CouponSettled(
        UUID couponId, Instant at, String cause, UUID personId, Account source, Money redeemed, Money returned)
        implements Fact {

    @Override
    public UUID key() {
        return couponId;
    }
}
