package io.banyan.promotion;

import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.problem.ProblemException.FieldProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with what an operator wrote, field by field, so that all of it is told at once. */
public final class Checks {

    /** Beyond it an amount is a slip of the keyboard. */
    public static final long HIGHEST = 100_000_000_000L;

    /** Most products that a promotion may name. */
    public static final int MOST_PRODUCTS = 500;

    private final List<FieldProblem> problems = new ArrayList<>();
    private final String currency;

    public Checks(String currency) {
        this.currency = currency;
    }

    public void that(boolean right, String field, String zh, String en) {
        if (!right) {
            problems.add(new FieldProblem(field, zh, en));
        }
    }

    public void title(String field, String text) {
        that(!text.isBlank() && text.length() <= 60, field, "请填写，最多 60 字", "must have 1 to 60 characters");
    }

    /** An amount above zero, in the shop's currency. */
    public void amount(String field, @Nullable Money amount) {
        that(
                amount != null
                        && amount.isPositive()
                        && amount.minor() <= HIGHEST
                        && amount.currency().equals(currency),
                field,
                "须为大于 0 的金额（" + currency + "）",
                "must be an amount above zero in " + currency);
    }

    /** The same, but it may be left out. */
    public void optional(String field, @Nullable Money amount) {
        if (amount != null) {
            amount(field, amount);
        }
    }

    public void within(String field, @Nullable Integer number, int least, int most) {
        that(
                number != null && number >= least && number <= most,
                field,
                "须在 " + least + " 到 " + most + " 之间",
                "must be between " + least + " and " + most);
    }

    public void inOrder(String field, @Nullable Instant from, @Nullable Instant until) {
        that(from == null || until == null || from.isBefore(until), field, "须晚于开始时间", "must be later than the start");
    }

    /** The products named, of which so many exist. */
    public void scope(ScopeTerms scope, int known) {
        if (scope.kind() == null) {
            that(false, "terms.scope.kind", "请选择适用商品", "say which goods it is for");
        } else if (scope.kind() != ScopeTerms.Kind.ALL) {
            var named = new HashSet<>(scope.products()).size();
            that(
                    named > 0
                            && named <= MOST_PRODUCTS
                            && named == scope.products().size(),
                    "terms.scope.products",
                    "请选择 1 到 " + MOST_PRODUCTS + " 个不重复的商品",
                    "must name 1 to " + MOST_PRODUCTS + " products, each once");
            that(known == named, "terms.scope.products", "有商品不存在", "names products that do not exist");
        }
    }

    /** Refuses with all that was found. */
    public void require() {
        if (!problems.isEmpty()) {
            throw new ProblemException(CommonProblem.INVALID, null, Map.of(), List.copyOf(problems));
        }
    }
}
