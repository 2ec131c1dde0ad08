package io.banyan.promotion.spend;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.kernel.money.Money;
import io.banyan.promotion.ScopeTerms;
import io.banyan.trade.spi.Benefit;
import io.banyan.trade.spi.StackingGroup;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Spend so much, save so much.
 *
 * @param kind by steps, or again for every full amount
 * @param steps of {@code STEPS}, the lowest first
 * @param every of {@code EVERY}: for every such amount
 * @param off of {@code EVERY}: so much less
 * @param most of {@code EVERY}: the most it takes off
 * @param group at most one offer of each group applies to an order
 * @param exclusive whether it combines with no other offer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SpendTerms(
        String titleZh,
        String titleEn,
        Kind kind,
        List<SpendStep> steps,
        @Nullable Money every,
        @Nullable Money off,
        @Nullable Money most,
        ScopeTerms scope,
        StackingGroup group,
        boolean exclusive,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt) {

    /** How it grows. */
    public enum Kind {
        STEPS,
        EVERY
    }

    /** From so much on, so much less. */
    public record SpendStep(Money from, Money off) {}

    public SpendTerms {
        titleZh = titleZh == null ? "" : titleZh.strip();
        titleEn = titleEn == null ? "" : titleEn.strip();
        steps = steps == null ? List.of() : List.copyOf(steps);
        scope = scope == null ? ScopeTerms.ALL : scope;
        group = group == null ? StackingGroup.PROMOTION : group;
    }

    Benefit benefit() {
        return switch (kind) {
            case STEPS ->
                new Benefit.LadderOff(steps.stream()
                        .map(step -> new Benefit.LadderOff.Step(step.from(), step.off()))
                        .toList());
            case EVERY -> new Benefit.EveryOff(Objects.requireNonNull(every), Objects.requireNonNull(off), most);
        };
    }
}
