package io.banyan.promotion.coupon;

import io.banyan.promotion.PromotionProblem;
import io.banyan.promotion.PromotionState;
import io.banyan.promotion.coupon.CouponTerms.Way;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Who may come by a coupon: a pure decision. */
final class Admission {

    private Admission() {}

    /**
     * What matters of a person.
     *
     * @param bought whether they paid an order before
     * @param level their member level; 0 for none
     * @param has how many they have or had of it
     */
    record Person(boolean bought, int level, int has) {}

    /** Why nobody gets one this way now; empty when somebody may. */
    static Optional<PromotionProblem> closed(CouponTemplate template, Way way, Instant at) {
        var terms = template.terms();
        if (template.state() != PromotionState.ACTIVE || !terms.ways().contains(way) || !terms.givenOutAt(at)) {
            return Optional.of(PromotionProblem.NOT_OFFERED);
        }
        var left = template.left();
        return left != null && left <= 0 ? Optional.of(PromotionProblem.NONE_LEFT) : Optional.empty();
    }

    /** Why this person gets none; empty when they may. A campaign judges itself whom it rewards. */
    static Optional<PromotionProblem> refusal(CouponTemplate template, Way way, Person person, Instant at) {
        var closed = closed(template, way, at);
        if (closed.isPresent() || way == Way.REWARD) {
            return closed;
        }
        var terms = template.terms();
        if (person.has() >= terms.perPerson()) {
            return Optional.of(PromotionProblem.PERSON_LIMIT);
        }
        return switch (terms.audience()) {
            case ANYONE -> Optional.empty();
            case NEW_CUSTOMERS -> person.bought() ? Optional.of(PromotionProblem.NEW_CUSTOMERS_ONLY) : Optional.empty();
            case MEMBERS ->
                person.level() < Objects.requireNonNullElse(terms.level(), 1)
                        ? Optional.of(PromotionProblem.MEMBERS_ONLY)
                        : Optional.empty();
        };
    }
}
