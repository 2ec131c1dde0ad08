package io.banyan.campaign.reward;

import static io.banyan.campaign.reward.GiftFair.challenge;
import static io.banyan.campaign.reward.GiftFair.gift;
import static io.banyan.campaign.reward.GiftFair.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Site;
import io.banyan.campaign.Fair;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.promotion.Promoting;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Gifts that cannot be promised, and exchange coupons that nobody may write. */
@BanyanTest
class GiftInputTest {

    private static final String REWARD = "challenge.tiers[0].reward.";

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Transactions transactions;

    @Test
    void giftsThatCannotBePromisedAreRefusedFieldByField() {
        var fair = new Fair(site, catalog, transactions);
        var sku = fair.goods(3_900, 5).skuId();
        assertThat(problems(fair, challenge("CHECK_IN", 0, gift(sku, 3_900, 30))))
                .isEmpty();
        assertThat(problems(fair, challenge("CHECK_IN", 0, gift(sku, 3_899, 30))))
                .containsExactly(REWARD + "amount");
        assertThat(problems(fair, challenge("CHECK_IN", 0, gift(UUID.randomUUID(), 3_900, 30))))
                .containsExactly(REWARD + "itemId");
        for (var days : new int[] {0, -1, 366}) {
            assertThat(problems(fair, challenge("CHECK_IN", 0, gift(sku, 3_900, days))))
                    .as(days + " days")
                    .containsExactly(REWARD + "validDays");
        }
        assertThat(problems(fair, challenge("CHECK_IN", 0, gift(sku, 0, 30)))).contains(REWARD + "amount");
        assertThat(problems(fair, challenge("CHECK_IN", 0, Map.of("kind", "GIFT", "amount", Fair.cny(3_900)))))
                .containsExactly(REWARD + "itemId", REWARD + "validDays");
        var several = new HashMap<>(gift(sku, 3_900, 30));
        several.put("quantity", 2);
        assertThat(problems(fair, challenge("CHECK_IN", 0, several))).containsExactly(REWARD + "quantity");
        var cash = Map.<String, Object>of("kind", "CASH", "amount", Fair.cny(100), "validDays", 3);
        assertThat(problems(fair, challenge("CHECK_IN", 0, cash))).contains(REWARD + "validDays");
    }

    @Test
    void whatIsNoLongerSoldIsNoGift() {
        var fair = new Fair(site, catalog, transactions);
        var goods = fair.goods(3_900, 5);
        fair.console()
                .post("/api/console/products/" + goods.productId() + "/unpublish", null)
                .ok();
        assertThat(problems(fair, challenge("CHECK_IN", 0, gift(goods.skuId(), 3_900, 30))))
                .containsExactly(REWARD + "itemId");
    }

    @Test
    void nobodyWritesAnExchangeCouponByHand() {
        var fair = new Fair(site, catalog, transactions);
        var goods = fair.goods(3_900, 5);
        var terms = Promoting.terms(goods.productId(), 3_900);
        terms.put("kind", "EXCHANGE");
        terms.put("skuId", goods.skuId());
        assertThat(new Promoting(site).create(terms, Map.of()).status()).isEqualTo(400);
    }
}
