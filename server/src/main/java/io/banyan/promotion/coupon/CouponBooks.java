package io.banyan.promotion.coupon;

import io.banyan.kernel.journal.Journal;
import io.banyan.kernel.money.Money;
import io.banyan.ledger.Account;
import io.banyan.ledger.AccountKind;
import io.banyan.ledger.Ledger;
import io.banyan.ledger.Posting;
import io.banyan.promotion.CouponSettled;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Enters coupons into the ledger that somebody's account pays for, such as a campaign's budget. A coupon at the shop's own
 * cost is not booked: what it takes off is told by the order.
 *
 * <pre>
 * source           → coupon.liability   the worth of a coupon, when it is issued
 * coupon.liability → coupon.redeemed    what it took off, when its order is paid
 * coupon.liability → source             what it did not take off, once it cannot come back; all of it when it expires
 * coupon.redeemed  → coupon.liability   when a refund brings it back
 * </pre>
 */
@Component
class CouponBooks {

    static final String LIABILITY = "coupon.liability";
    static final String REDEEMED = "coupon.redeemed";

    private final Ledger ledger;
    private final Journal journal;
    private final Clock clock;

    CouponBooks(Ledger ledger, Journal journal, Clock clock) {
        this.ledger = ledger;
        this.journal = journal;
        this.clock = clock;
    }

    void issued(Coupon coupon) {
        if (coupon.funded()) {
            move(coupon, "issued", "Coupon issued", source(coupon), liability(coupon), worth(coupon));
        }
    }

    /** It took something off a paid order. */
    void redeemed(Coupon coupon) {
        if (coupon.funded()) {
            move(coupon, "redeemed/" + coupon.orderId(), "Coupon used", liability(coupon), used(coupon), saved(coupon));
        }
    }

    /** It cannot come back any more: what it did not take off goes back to where it came from. */
    void settle(Coupon coupon) {
        if (coupon.funded()) {
            var rest = worth(coupon).minus(saved(coupon));
            move(coupon, "settled", "Rest of a used coupon", liability(coupon), source(coupon), rest);
            tell(coupon, saved(coupon), rest);
        }
    }

    /** A refund brings it back. */
    void cameBack(Coupon coupon) {
        if (coupon.funded()) {
            move(
                    coupon,
                    "undone/" + coupon.orderId(),
                    "Coupon returned",
                    used(coupon),
                    liability(coupon),
                    saved(coupon));
        }
    }

    /** Its order is refunded, but it was settled: what it took off goes back to where it came from. */
    void refunded(Coupon coupon) {
        if (coupon.funded()) {
            move(
                    coupon,
                    "refunded/" + coupon.orderId(),
                    "Coupon's order refunded",
                    used(coupon),
                    source(coupon),
                    saved(coupon));
            tell(coupon, saved(coupon).negate(), saved(coupon));
        }
    }

    /** It expired unused or was taken back. */
    void ended(Coupon coupon) {
        if (coupon.funded()) {
            move(coupon, "ended", "Unused coupon", liability(coupon), source(coupon), worth(coupon));
            tell(coupon, Money.zero(worth(coupon).currency()), worth(coupon));
        }
    }

    private void tell(Coupon coupon, Money redeemed, Money returned) {
        journal.append(new CouponSettled(
                coupon.id(), clock.instant(), coupon.cause(), coupon.personId(), source(coupon), redeemed, returned));
    }

    private void move(Coupon coupon, String act, String description, Account from, Account to, Money amount) {
        if (!amount.isZero()) {
            ledger.post(
                    "coupon/" + coupon.id() + "/" + act,
                    description,
                    List.of(new Posting(from, amount.negate()), new Posting(to, amount)));
        }
    }

    private static Account source(Coupon coupon) {
        return Objects.requireNonNull(coupon.source());
    }

    private static Money worth(Coupon coupon) {
        return Objects.requireNonNull(coupon.worth());
    }

    private static Money saved(Coupon coupon) {
        return Objects.requireNonNullElseGet(
                coupon.saved(), () -> Money.zero(worth(coupon).currency()));
    }

    /** What is still owed for coupons that an account paid for. */
    private static Account liability(Coupon coupon) {
        return of(LIABILITY, coupon);
    }

    private static Account used(Coupon coupon) {
        return of(REDEEMED, coupon);
    }

    private static Account of(String kind, Coupon coupon) {
        UUID owner = source(coupon).owner();
        return new Account(kind, owner, worth(coupon).currency());
    }

    /** The kinds of account that coupons use, one of each for every owner of a source. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        AccountKind couponLiability() {
            return AccountKind.guarded(LIABILITY);
        }

        @Bean
        AccountKind couponRedeemed() {
            return AccountKind.open(REDEEMED);
        }
    }
}
