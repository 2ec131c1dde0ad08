package io.banyan.identity.shop;

import io.banyan.identity.Audit;
import io.banyan.identity.Operator;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.problem.ProblemException.FieldProblem;
import io.banyan.kernel.setting.Settings;
import io.banyan.kernel.transaction.Transactions;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The settings that a shop is run by, changed together and by one colleague at a time. */
@Component
class ShopProfile {

    private static final String VERSION = "shop.version";

    private final Settings settings;
    private final Transactions transactions;
    private final Audit audit;

    ShopProfile(Settings settings, Transactions transactions, Audit audit) {
        this.settings = settings;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * @param currency ISO 4217, in which prices are
     * @param timeZone IANA, whose days are the shop's days
     * @param orderTimeoutMinutes after which an unpaid order is cancelled
     * @param returnWindowDays after which goods are not taken back
     * @param version of these settings; a change names the one it was made on
     */
    record ShopSettings(
            String name,
            String currency,
            String timeZone,
            int orderTimeoutMinutes,
            int returnWindowDays,
            int version) {}

    ShopSettings get() {
        return new ShopSettings(
                settings.get("shop.name", String.class, "Banyan"),
                settings.get("shop.currency", String.class, "CNY"),
                settings.get("shop.timezone", String.class, "Asia/Shanghai"),
                settings.get("shop.order_timeout_minutes", Integer.class, 15),
                settings.get("shop.return_window_days", Integer.class, 7),
                settings.get(VERSION, Integer.class, 0));
    }

    ShopSettings change(Operator who, ShopSettings wanted) {
        require(wanted);
        return transactions.call(() -> {
            var before = get();
            var next = wanted.version() + 1;
            // Of two who change the same version the database lets one store the next; settings in memory may be old.
            if (!settings.goOn(VERSION, wanted.version(), who.name())) {
                throw new ProblemException(CommonProblem.CHANGED_ELSEWHERE, Map.of("current", before));
            }
            settings.put("shop.name", wanted.name().strip());
            settings.put("shop.currency", wanted.currency());
            settings.put("shop.timezone", wanted.timeZone());
            settings.put("shop.order_timeout_minutes", wanted.orderTimeoutMinutes());
            settings.put("shop.return_window_days", wanted.returnWindowDays());
            settings.put(VERSION, next);
            audit.record(who, "shop.settings_changed", "shop", Map.of("from", before, "to", wanted));
            return new ShopSettings(
                    wanted.name().strip(),
                    wanted.currency(),
                    wanted.timeZone(),
                    wanted.orderTimeoutMinutes(),
                    wanted.returnWindowDays(),
                    next);
        });
    }

    private static void require(ShopSettings wanted) {
        if (!currencies().contains(wanted.currency())) {
            throw invalid("currency", "不是有效的货币代码", "is not a currency of ISO 4217");
        }
        try {
            ZoneId.of(wanted.timeZone());
        } catch (DateTimeException unknown) {
            throw invalid("timeZone", "不是有效的时区", "is not a known time zone");
        }
    }

    private static Set<String> currencies() {
        return Currency.availableCurrencies().map(Currency::getCurrencyCode).collect(Collectors.toSet());
    }

    private static ProblemException invalid(String field, String zh, String en) {
        return new ProblemException(CommonProblem.INVALID, null, Map.of(), List.of(new FieldProblem(field, zh, en)));
    }
}
