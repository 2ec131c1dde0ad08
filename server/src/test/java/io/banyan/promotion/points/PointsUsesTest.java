package io.banyan.promotion.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.Seeds;
import io.banyan.kernel.money.Money;
import org.junit.jupiter.api.Test;

class PointsUsesTest {

    @Test
    void sharesOfRefundsAddUpToAllPoints() {
        Seeds.each(2_000, random -> {
            var total = random.nextLong(1, 1_000_000_000);
            var used = random.nextLong(1, 1_000_000_000);
            var back = 0L;
            var refunded = 0L;
            while (refunded < total) {
                var part = Math.min(total - refunded, random.nextLong(1, total / 3 + 2));
                back += PointsUses.back(used, cny(refunded + part), cny(total))
                        - PointsUses.back(used, cny(refunded), cny(total));
                refunded += part;
                assertThat(back).isLessThanOrEqualTo(used);
            }
            assertThat(back).isEqualTo(used);
        });
    }

    private static Money cny(long minor) {
        return Money.of(minor, "CNY");
    }
}
