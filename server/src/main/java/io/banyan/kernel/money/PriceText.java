package io.banyan.kernel.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** Writes prices as people in a shop read them: {@code ¥19.90}. */
public final class PriceText {

    private static final Map<String, String> SIGNS = Map.of("CNY", "¥", "GBP", "£", "USD", "$", "EUR", "€", "JPY", "¥");

    private PriceText() {}

    public static String of(Money money) {
        return sign(money) + number(money);
    }

    public static String sign(Money money) {
        return SIGNS.getOrDefault(money.currency(), money.currency() + " ");
    }

    /** The number without a sign; whole amounts without decimals. */
    public static String number(Money money) {
        BigDecimal amount = BigDecimal.valueOf(money.minor(), Money.digits(money.currency()));
        return amount.stripTrailingZeros().scale() <= 0
                ? amount.setScale(0, RoundingMode.UNNECESSARY).toPlainString()
                : amount.toPlainString();
    }
}
