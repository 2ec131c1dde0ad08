package io.banyan.kernel.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An amount of money: a whole number of minor units (fen, pence, cents) of one currency.
 *
 * <p>Arithmetic is exact: it throws {@link ArithmeticException} instead of overflowing, and refuses to mix
 * currencies.
 *
 * @param minor the amount in minor units; may be negative
 * @param currency the ISO 4217 code, such as {@code CNY}; or three letters for what is counted like money, such as points
 */
public record Money(long minor, String currency) implements Comparable<Money> {

    /** The largest amount that is taken from outside, in minor units. */
    public static final long LARGEST = 10_000_000_000_000L;

    private static final Map<String, Integer> DIGITS = Currency.getAvailableCurrencies().stream()
            .collect(Collectors.toUnmodifiableMap(
                    Currency::getCurrencyCode, currency -> Math.max(currency.getDefaultFractionDigits(), 0)));

    public Money {
        if (currency.length() != 3) {
            throw new IllegalArgumentException("not an ISO 4217 code: " + currency);
        }
    }

    /**
     * An amount that somebody sent or that was kept.
     *
     * @throws IllegalArgumentException when it is larger than {@link #LARGEST}, so that no sum of such amounts overflows
     */
    @JsonCreator
    static Money read(@JsonProperty("minor") long minor, @JsonProperty("currency") String currency) {
        if (minor > LARGEST || minor < -LARGEST) {
            throw new IllegalArgumentException("more than any amount: " + minor);
        }
        return new Money(minor, currency);
    }

    public static Money of(long minor, String currency) {
        return new Money(minor, currency);
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /** The sum of all, zero of the currency for none. */
    public static Money sum(String currency, Iterable<Money> amounts) {
        var sum = zero(currency);
        for (var amount : amounts) {
            sum = sum.plus(amount);
        }
        return sum;
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(minor, factor), currency);
    }

    public Money negate() {
        return new Money(Math.negateExact(minor), currency);
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @JsonIgnore
    public boolean isZero() {
        return minor == 0;
    }

    @JsonIgnore
    public boolean isPositive() {
        return minor > 0;
    }

    @JsonIgnore
    public boolean isNegative() {
        return minor < 0;
    }

    /**
     * The share given in basis points (1/100 of a percent), rounded half away from zero.
     *
     * @param basisPoints 10,000 is the whole
     */
    public Money percent(int basisPoints) {
        var scaled = Math.multiplyExact(minor, (long) basisPoints);
        var half = scaled >= 0 ? 5_000 : -5_000;
        return new Money(Math.addExact(scaled, half) / 10_000, currency);
    }

    /**
     * Splits this amount in proportion to the weights. The parts add up exactly to this amount; the minor
     * units left over by rounding go to the parts with the largest remainders, the earlier part first.
     *
     * @param weights none negative; when all are zero the split is even
     */
    public List<Money> allocate(long... weights) {
        var parts = new ArrayList<Money>(weights.length);
        for (var part : Shares.of(minor, weights)) {
            parts.add(new Money(part, currency));
        }
        return List.copyOf(parts);
    }

    /** The amount in major units as plain text, such as {@code 19.90}. */
    @Override
    public String toString() {
        return java.math.BigDecimal.valueOf(minor, digits(currency)).toPlainString() + " " + currency;
    }

    /** How many decimals a currency has; none for what is counted and is no currency, such as points. */
    public static int digits(String currency) {
        return DIGITS.getOrDefault(currency, 0);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
        }
        return other;
    }
}
