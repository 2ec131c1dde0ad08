package io.banyan.trade.pricing;

import static io.banyan.trade.pricing.RandomPrices.cny;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.Seeds;
import io.banyan.kernel.money.Money;
import org.junit.jupiter.api.Test;

/** Whatever applies to an order: what is told of its price adds up. */
class PriceSumsTest {

    @Test
    void linesAndStepsAlwaysAddUpToTheTotal() {
        Seeds.each(2_000, random -> {
            var price = RandomPrices.price(random);

            var byLines = price.lines().stream().map(Price.Line::total).reduce(price.shipping(), Money::plus);
            var bySteps = price.steps().stream().map(Price.Step::amount).reduce(cny(0), Money::plus);
            var discounts = price.lines().stream().map(Price.Line::discount).reduce(cny(0), Money::plus);
            assertThat(byLines).isEqualTo(price.total());
            assertThat(bySteps).isEqualTo(price.total());
            assertThat(discounts).isEqualTo(price.discount());
            assertThat(price.goods().minus(price.discount()).plus(price.shipping()))
                    .isEqualTo(price.total());
            assertThat(price.lines())
                    .noneMatch(
                            line -> line.total().isNegative() || line.discount().isNegative());
            for (int i = 0; i < price.lines().size(); i++) {
                var line = i;
                var parts = price.steps().stream()
                        .map(step -> step.parts().get(line))
                        .reduce(cny(0), Money::plus);
                assertThat(parts).isEqualTo(price.lines().get(i).total());
            }
            for (var taken : price.taken()) {
                assertThat(taken.saved().isPositive()).isTrue();
            }
        });
    }
}
