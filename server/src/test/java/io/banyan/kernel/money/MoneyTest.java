package io.banyan.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.banyan.Seeds;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void allocatesExactlyWhateverTheWeights() {
        Seeds.each(2_000, random -> {
            var amount = Money.of(random.nextLong(-1_000_000, 1_000_000), "CNY");
            var weights = random.longs(random.nextInt(1, 30), 0, 5_000).toArray();
            var parts = amount.allocate(weights);
            assertThat(parts).hasSize(weights.length);
            assertThat(Money.sum("CNY", parts)).isEqualTo(amount);
            var total = LongStream.of(weights).sum();
            for (int i = 0; i < weights.length; i++) {
                var exact = total == 0
                        ? (double) amount.minor() / weights.length
                        : (double) amount.minor() * weights[i] / total;
                assertThat((double) parts.get(i).minor()).isBetween(exact - 1, exact + 1);
            }
        });
    }

    @Test
    void givesLeftOverUnitsToTheLargestRemaindersFirst() {
        assertThat(Money.of(100, "CNY").allocate(1, 1, 1))
                .extracting(Money::minor)
                .containsExactly(34L, 33L, 33L);
        assertThat(Money.of(-100, "CNY").allocate(1, 1, 1))
                .extracting(Money::minor)
                .containsExactly(-34L, -33L, -33L);
        assertThat(Money.of(10, "CNY").allocate(0, 0)).extracting(Money::minor).containsExactly(5L, 5L);
        assertThat(Money.of(5, "CNY").allocate(1, 3, 6))
                .extracting(Money::minor)
                .containsExactly(1L, 1L, 3L);
    }

    @Test
    void roundsPercentHalfAwayFromZero() {
        assertThat(Money.of(25, "CNY").percent(1_000)).isEqualTo(Money.of(3, "CNY"));
        assertThat(Money.of(-25, "CNY").percent(1_000)).isEqualTo(Money.of(-3, "CNY"));
        assertThat(Money.of(24, "CNY").percent(1_000)).isEqualTo(Money.of(2, "CNY"));
    }

    @Test
    void refusesToMixCurrenciesAndToOverflow() {
        assertThatThrownBy(() -> Money.of(1, "CNY").plus(Money.of(1, "GBP")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.of(Long.MAX_VALUE, "CNY").plus(Money.of(1, "CNY")))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void printsMajorUnits() {
        assertThat(Money.of(1_990, "CNY")).hasToString("19.90 CNY");
        assertThat(Money.of(500, "JPY")).hasToString("500 JPY");
    }
}
