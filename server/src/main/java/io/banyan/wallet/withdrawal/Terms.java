package io.banyan.wallet.withdrawal;

import io.banyan.identity.Audit;
import io.banyan.identity.Operator;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.problem.ProblemException.FieldProblem;
import io.banyan.kernel.setting.Settings;
import io.banyan.kernel.transaction.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The terms of withdrawals as the operator has set them, changed by one colleague at a time. */
@Component
class Terms {

    private static final String KEY = "wallet.withdrawal";

    private static final int MOST_BRACKETS = 20;
    private static final int HALF = 5_000;

    private final Settings settings;
    private final Transactions transactions;
    private final Audit audit;
    private final Payouts payouts;

    Terms(Settings settings, Transactions transactions, Audit audit, Payouts payouts) {
        this.settings = settings;
        this.transactions = transactions;
        this.audit = audit;
        this.payouts = payouts;
    }

    WithdrawalTerms get() {
        return settings.find(KEY, WithdrawalTerms.class).orElseGet(this::atFirst);
    }

    private WithdrawalTerms atFirst() {
        var currency = currency();
        return new WithdrawalTerms(
                true,
                Money.of(100, currency),
                null,
                0,
                Money.zero(currency),
                null,
                Money.of(1_000_00, currency),
                payouts.usual(),
                0);
    }

    String currency() {
        return settings.get("shop.currency", String.class, "CNY");
    }

    String timeZone() {
        return settings.get("shop.timezone", String.class, "Asia/Shanghai");
    }

    WithdrawalTerms change(Operator who, WithdrawalTerms wanted) {
        require(wanted);
        return transactions.call(() -> {
            var before = get();
            var next = wanted.version() + 1;
            // Of two who change the same version the database lets one store the next; settings in memory may be old.
            if (!settings.goOn(KEY, wanted.version(), who.name())) {
                throw new ProblemException(CommonProblem.CHANGED_ELSEWHERE, Map.of("current", before));
            }
            var after = new WithdrawalTerms(
                    wanted.open(),
                    wanted.minimum(),
                    wanted.maximum(),
                    wanted.feeBasisPoints(),
                    wanted.feeFixed(),
                    wanted.tax(),
                    wanted.secondApprovalFrom(),
                    wanted.provider(),
                    next);
            settings.put(KEY, after);
            audit.record(who, "withdrawal.terms_changed", "withdrawal terms", Map.of("from", before, "to", after));
            return after;
        });
    }

    private void require(WithdrawalTerms wanted) {
        var wrong = new ArrayList<FieldProblem>();
        amount("minimum", wanted.minimum(), 1, wrong);
        amount("maximum", wanted.maximum(), wanted.minimum().minor(), wrong);
        amount("feeFixed", wanted.feeFixed(), 0, wrong);
        amount("secondApprovalFrom", wanted.secondApprovalFrom(), 0, wrong);
        check(wanted.feeBasisPoints() >= 0 && wanted.feeBasisPoints() <= HALF, "feeBasisPoints", wrong);
        check(payouts.knows(wanted.provider()), "provider", wrong);
        check(wanted.version() >= 0, "version", wrong);
        if (wanted.tax() != null) {
            check(sound(wanted.tax()), "tax", wrong);
        }
        if (!wrong.isEmpty()) {
            throw new ProblemException(CommonProblem.INVALID, null, Map.of(), wrong);
        }
    }

    private void amount(String field, @Nullable Money amount, long least, List<FieldProblem> wrong) {
        check(
                amount == null
                        || amount.currency().equals(currency())
                                && amount.minor() >= least
                                && amount.minor() <= 1_000_000_000_00L,
                field,
                wrong);
    }

    private static boolean sound(TaxTable tax) {
        var brackets = tax.brackets();
        var allowance = tax.allowance();
        var from = 0L;
        for (int i = 0; i < brackets.size(); i++) {
            var to = brackets.get(i).upToMinor();
            var last = i == brackets.size() - 1;
            var rate = brackets.get(i).basisPoints();
            if (last != (to == null) || to != null && to <= from || rate < 0 || rate > 10_000) {
                return false;
            }
            from = to == null ? from : to;
        }
        return !brackets.isEmpty()
                && brackets.size() <= MOST_BRACKETS
                && allowance.upToMinor() >= 0
                && allowance.fixedMinor() >= 0
                && allowance.basisPointsAbove() >= 0
                && allowance.basisPointsAbove() <= 10_000
                && !tax.source().isBlank();
    }

    private static void check(boolean right, String field, List<FieldProblem> wrong) {
        if (!right) {
            wrong.add(new FieldProblem(field, "不正确", "is not valid"));
        }
    }
}
