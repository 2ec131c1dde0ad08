package io.banyan.campaign.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.banyan.Seeds;
import io.banyan.kernel.money.Money;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CutScheduleTest {

    private static final String CURRENCY = "CNY";

    @Test
    void cutsArePositiveAndAddUpExactly() {
        Seeds.each(500, random -> {
            var cuts = random.nextInt(1, 201);
            var amount = Money.of(random.nextLong(cuts, 10_000_000), CURRENCY);
            var drawn = CutSchedule.draw(amount, cuts, random);
            assertThat(drawn).hasSize(cuts).allMatch(Money::isPositive);
            assertThat(Money.sum(CURRENCY, drawn)).isEqualTo(amount);
        });
    }

    @Test
    void oneMinorUnitACutIsEnough() {
        var drawn = CutSchedule.draw(Money.of(7, CURRENCY), 7, new SplittableRandom(1));
        assertThat(drawn).containsOnly(Money.of(1, CURRENCY)).hasSize(7);
        assertThatThrownBy(() -> CutSchedule.draw(Money.of(6, CURRENCY), 7, new SplittableRandom(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CutSchedule.draw(Money.of(6, CURRENCY), 0, new SplittableRandom(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A thousand schedules of ten cuts: the mean of each place lies at least 5 % below that of the place before. */
    @Test
    void earlierCutsAreLargerOnAverage() {
        Seeds.each(1, random -> {
            var sums = new long[10];
            for (int i = 0; i < 1_000; i++) {
                List<Money> drawn = CutSchedule.draw(Money.of(100_000, CURRENCY), 10, random);
                for (int place = 0; place < 10; place++) {
                    sums[place] += drawn.get(place).minor();
                }
            }
            for (int place = 1; place < 10; place++) {
                assertThat((double) sums[place]).as("place " + place).isLessThan(0.97 * sums[place - 1]);
            }
            assertThat((double) sums[0] / sums[9]).isBetween(2.6, 3.4);
        });
    }
}
