package io.banyan.promotion;

import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemType;
import io.banyan.ledger.Account;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Issues coupons to people and takes them back. Every method runs in the caller's transaction and may be repeated: what a
 * cause has done once it does not do again.
 */
public interface Coupons {

    /** What a template promises; empty when there is none. */
    Optional<Template> template(UUID templateId);

    /** Those of the templates that exist, by id. */
    Map<UUID, Template> templates(Collection<UUID> templateIds);

    /** The templates whose coupons may be given as rewards now. */
    Collection<Template> rewardTemplates();

    /**
     * The kind of coupon that pays for one piece of a SKU; made when it is asked for first, and always the same for the same
     * terms. Throws where there is no such SKU.
     */
    UUID exchange(Exchange terms);

    /** Gives a person a coupon. Refusals are answers and have written nothing. */
    Issued issue(Issue command);

    /**
     * Takes a coupon back that was issued under this cause. Locks the coupon and then the account that paid for it: call it
     * before anything else is posted to that account in the same transaction.
     */
    Revoked revoke(String cause, String reason);

    /**
     * One piece of a SKU for nothing.
     *
     * @param worth what it costs whoever pays for the coupon, at most
     * @param validDays for how many days it can be ordered
     */
    record Exchange(UUID skuId, Money worth, int validDays) {}

    /**
     * A kind of coupon.
     *
     * @param worth the most that one coupon can take off; none when nothing bounds it, such as a percentage without a cap
     * @param left how many may still be issued; none when there is no limit
     */
    record Template(
            UUID id,
            String titleZh,
            String titleEn,
            @Nullable Money worth,
            @Nullable Long left,
            boolean issuable) {}

    /**
     * Asks for a coupon.
     *
     * @param cause names the business act, such as {@code reward/<id>}; unique
     * @param source the account that pays for it: the worth of the coupon is moved from it to {@code coupon.liability}, and
     *     what is not redeemed comes back to it. None for a coupon at the shop's own cost, which is not booked before it is
     *     used
     */
    record Issue(
            String cause,
            UUID templateId,
            UUID personId,
            @Nullable Account source) {}

    /** The answer to {@link Issue}. */
    sealed interface Issued {

        /**
         * @param worth what was moved from the source; none without one
         * @param expiresAt until when it can be used
         */
        record Granted(UUID couponId, @Nullable Money worth, Instant expiresAt) implements Issued {}

        record Refused(ProblemType problem) implements Issued {}
    }

    /** The answer to {@link #revoke}. */
    sealed interface Revoked {

        /** It can no longer be used; its worth, if an account had paid it, went back there. */
        record TakenBack(@Nullable Money worth) implements Revoked {}

        /** An unpaid order holds it: it is taken back if that order is called off, and stays used if it is paid. */
        record InUse(UUID orderId) implements Revoked {}

        /** It was used already; so much was redeemed. */
        record Used(UUID orderId, Money redeemed) implements Revoked {}

        /** Nothing was issued under this cause, or it expired or was taken back before. */
        record Nothing() implements Revoked {}
    }
}
