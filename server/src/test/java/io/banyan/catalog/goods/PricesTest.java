package io.banyan.catalog.goods;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.campaign.Fair;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.PriceHistory;
import io.banyan.catalog.PriceHistory.Charge;
import io.banyan.catalog.PriceHistory.Past;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.transaction.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class PricesTest {

    @Autowired
    private PriceHistory history;

    @Autowired
    private Prices prices;

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Transactions transactions;

    @Autowired
    private TestClock clock;

    private Past past(UUID sku, Duration back) {
        return history.since(List.of(sku), clock.instant().minus(back)).getOrDefault(sku, Past.NONE);
    }

    private static @Nullable Money cny(long minor) {
        return Money.of(minor, "CNY");
    }

    @Test
    void knowsTheLowestPriceReallyChargedAfterEveryReduction() {
        var fair = new Fair(site, catalog, transactions);
        var goods = fair.goods(2990, 10);
        assertThat(past(goods.skuId(), Duration.ofDays(7))).isEqualTo(new Past(cny(2990), null));
        var campaign = fair.running(Fair.groupBuy(goods, 100_000, 2, 1990));
        fair.take(fair.shopper().browser(), goods, campaign, null, null);
        eventually(() -> assertThat(past(goods.skuId(), Duration.ofDays(7)).lowestCharged())
                .isEqualTo(cny(1990)));
    }

    @Test
    void fallsBackToTheLastChargeWhenNothingWasSoldInTheseDays() {
        var sku = new Fair(site, catalog, transactions).goods(2990, 1).skuId();
        var now = clock.instant();
        transactions.run(() -> history.record(List.of(
                new Charge(sku, Money.of(1500, "CNY"), now.minus(Duration.ofDays(40))),
                new Charge(sku, Money.of(2500, "CNY"), now.minus(Duration.ofDays(20))))));
        assertThat(past(sku, Duration.ofDays(7)).lowestCharged()).isEqualTo(cny(2500));
        var charge = new Charge(sku, Money.of(2600, "CNY"), now.minus(Duration.ofDays(2)));
        transactions.run(() -> history.record(List.of(charge, charge)));
        transactions.run(() -> history.record(List.of(charge)));
        assertThat(past(sku, Duration.ofDays(7)).lowestCharged()).isEqualTo(cny(2600));
        assertThat(past(sku, Duration.ofDays(60)).lowestCharged()).isEqualTo(cny(1500));
    }

    @Test
    void pricesAreNotedWhenTheyChangeAndOnlyThen() {
        var goods = new Fair(site, catalog, transactions).goods(2990, 1);
        transactions.run(() -> prices.note(List.of(goods.productId()), clock.instant()));
        assertThat(past(goods.skuId(), Duration.ofDays(7)).lowestListed()).isEqualTo(cny(2990));
        assertThat(history.since(List.of(UUID.randomUUID()), clock.instant())).isEmpty();
    }
}
