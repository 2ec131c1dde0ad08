package io.banyan.campaign.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.banyan.Seeds;
import io.banyan.campaign.split.SplitSpec.Draw;
import io.banyan.kernel.money.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PartDrawTest {

    private static final String CURRENCY = "CNY";

    @Test
    void everyPartIsAtLeastOneMinorUnitAndTheyAddUpExactly() {
        Seeds.each(500, random -> {
            var parts = random.nextInt(2, 101);
            var amount = Money.of(random.nextLong(parts, 1_000_000), CURRENCY);
            for (var how : Draw.values()) {
                var drawn = PartDraw.draw(how, amount, parts, random);
                assertThat(drawn).hasSize(parts).allMatch(Money::isPositive);
                assertThat(Money.sum(CURRENCY, drawn)).isEqualTo(amount);
            }
        });
    }

    @Test
    void equalPartsDifferByOneMinorUnitAtMost() {
        Seeds.each(100, random -> {
            var drawn = PartDraw.draw(Draw.EQUAL, Money.of(random.nextLong(100, 100_000), CURRENCY), 7, random);
            var sizes = drawn.stream().mapToLong(Money::minor).summaryStatistics();
            assertThat(sizes.getMax() - sizes.getMin()).isLessThanOrEqualTo(1);
        });
    }

    @Test
    void tooLittleIsRefused() {
        assertThatThrownBy(() -> PartDraw.draw(Draw.RANDOM, Money.of(4, CURRENCY), 5, new SplittableRandom(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(PartDraw.draw(Draw.RANDOM, Money.of(5, CURRENCY), 5, new SplittableRandom(1)))
                .containsOnly(Money.of(1, CURRENCY));
    }

    /**
     * Whatever the order, everybody expects the same: of 20,000 packets of 10.00 in five parts the mean at each place lies
     * within five standard errors of 2.00 (a sound draw fails once in about 350,000 runs of five places).
     */
    @Test
    void eachPlaceHasTheSameExpectation() {
        Seeds.each(1, random -> {
            int packets = 20_000;
            var sums = new double[5];
            var squares = new double[5];
            for (int i = 0; i < packets; i++) {
                var drawn = PartDraw.draw(Draw.RANDOM, Money.of(1_000, CURRENCY), 5, random);
                for (int place = 0; place < 5; place++) {
                    double minor = drawn.get(place).minor();
                    sums[place] += minor;
                    squares[place] += minor * minor;
                }
            }
            for (int place = 0; place < 5; place++) {
                var mean = sums[place] / packets;
                var error = Math.sqrt((squares[place] / packets - mean * mean) / packets);
                assertThat(mean).as("place " + place).isBetween(200 - 5 * error, 200 + 5 * error);
            }
        });
    }

    /** Ten into three has 36 ways; each comes about as often: chi-square with 35 degrees of freedom, p of about 0.00001. */
    @Test
    void allWaysToSplitAreEquallyLikely() {
        Seeds.each(1, random -> {
            Map<List<Money>, Integer> seen = new HashMap<>();
            int draws = 36_000;
            for (int i = 0; i < draws; i++) {
                seen.merge(PartDraw.draw(Draw.RANDOM, Money.of(10, CURRENCY), 3, random), 1, Integer::sum);
            }
            assertThat(seen).hasSize(36);
            var chiSquare = seen.values().stream()
                    .mapToDouble(count -> Math.pow(count - 1_000.0, 2) / 1_000.0)
                    .sum();
            assertThat(chiSquare).isLessThan(86);
        });
    }
}
