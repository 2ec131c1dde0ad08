package io.banyan.promotion.coupon;

import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.promotion.PromotionProblem;
import io.banyan.promotion.Tokens;
import io.banyan.promotion.coupon.Coupon.State;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets people give a coupon away, once: whoever opens the link first has it. Until then its owner may use it, or take the
 * link back.
 */
@Component
class Gifts {

    private final JdbcClient jdbc;
    private final CouponRows rows;
    private final Templates templates;
    private final Transactions transactions;
    private final Clock clock;
    private final Tokens tokens = new Tokens();

    Gifts(JdbcClient jdbc, CouponRows rows, Templates templates, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.templates = templates;
        this.transactions = transactions;
        this.clock = clock;
    }

    static boolean giftable(Coupon coupon, CouponTerms terms, Instant now) {
        return terms.transferable()
                && coupon.state() == State.USABLE
                && coupon.givenBy() == null
                && now.isBefore(coupon.expiresAt());
    }

    /** A link to give; one made before no longer works. */
    String offer(UUID couponId, UUID personId) {
        return transactions.call(() -> {
            var coupon = own(couponId, personId);
            if (!giftable(coupon, terms(coupon), clock.instant())) {
                throw new ProblemException(PromotionProblem.NOT_TRANSFERABLE);
            }
            var token = tokens.next();
            jdbc.sql("update promotion.coupon set gift_hash = :hash where id = :id")
                    .param("hash", Tokens.hash(token))
                    .param("id", couponId)
                    .update();
            return token;
        });
    }

    /** Makes the link worthless; nothing happens when there is none. */
    void takeBack(UUID couponId, UUID personId) {
        transactions.run(() -> {
            var coupon = own(couponId, personId);
            if (coupon.givenBy() == null) {
                jdbc.sql("update promotion.coupon set gift_hash = null where id = :id")
                        .param("id", couponId)
                        .update();
            }
        });
    }

    /** The coupon behind a link, as long as somebody may take it. */
    Coupon find(String token) {
        return byToken(token)
                .flatMap(rows::find)
                .filter(coupon -> giftable(coupon, terms(coupon), clock.instant()))
                .orElseThrow(() -> new ProblemException(PromotionProblem.GIFT_UNKNOWN));
    }

    /** Takes the gift. Whoever took it gets it again when they ask again. */
    Coupon take(String token, UUID personId) {
        return transactions.call(() -> {
            var coupon = byToken(token)
                    .map(id -> rows.lock(List.of(id)).getFirst())
                    .orElseThrow(() -> new ProblemException(PromotionProblem.GIFT_UNKNOWN));
            if (coupon.givenBy() != null && coupon.personId().equals(personId)) {
                return coupon;
            }
            if (!giftable(coupon, terms(coupon), clock.instant())) {
                throw new ProblemException(PromotionProblem.GIFT_UNKNOWN);
            }
            if (coupon.personId().equals(personId)) {
                throw new ProblemException(PromotionProblem.GIFT_OWN);
            }
            jdbc.sql("update promotion.coupon set person_id = :person, given_by = :giver where id = :id")
                    .param("person", personId)
                    .param("giver", coupon.personId())
                    .param("id", coupon.id())
                    .update();
            return rows.find(coupon.id()).orElseThrow();
        });
    }

    private Optional<UUID> byToken(String token) {
        var hash = Tokens.hash(token);
        return hash.length == 0
                ? Optional.empty()
                : jdbc.sql("select id from promotion.coupon where gift_hash = :hash")
                        .param("hash", hash)
                        .query(UUID.class)
                        .optional();
    }

    private Coupon own(UUID couponId, UUID personId) {
        return rows.lock(List.of(couponId)).stream()
                .filter(coupon -> coupon.personId().equals(personId))
                .findFirst()
                .orElseThrow(() -> new ProblemException(PromotionProblem.COUPON_UNKNOWN));
    }

    private CouponTerms terms(Coupon coupon) {
        return templates.find(coupon.templateId()).orElseThrow().terms();
    }
}
