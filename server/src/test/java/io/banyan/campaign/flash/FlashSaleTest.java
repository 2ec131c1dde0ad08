package io.banyan.campaign.flash;

import static io.banyan.Eventually.eventually;
import static io.banyan.campaign.flash.FlashFair.free;
import static io.banyan.campaign.flash.FlashFair.order;
import static io.banyan.campaign.flash.FlashFair.running;
import static io.banyan.campaign.flash.FlashFair.sale;
import static io.banyan.campaign.flash.FlashFair.sold;
import static io.banyan.campaign.flash.FlashFair.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.campaign.Fair;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.Stock;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.trade.Orders;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rush: who gets what there is. */
@BanyanTest
class FlashSaleTest {

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Stock stock;

    @Autowired
    private Orders orders;

    @Autowired
    private Transactions transactions;

    @Autowired
    private TestClock clock;

    private Fair fair;

    @BeforeEach
    void open() {
        fair = new Fair(site, catalog, transactions);
    }

    /** Of 200 units under 64 users a shop of the field sold 89 and refused 451. */
    @Test
    void sellsAll200UnitsUnder64UsersAndRefusesTheRest() {
        var goods = fair.goods(2990, 260);
        var campaign = running(fair, goods, 200, 99, clock.instant());
        var people = new ArrayList<Browser>();
        for (int i = 0; i < 64; i++) {
            people.add(fair.shopper().browser());
        }
        var answers = Race.run(540, i -> () -> order(people.get(i % 64), campaign, goods.skuId(), 1, "k" + i));
        var status = answers.stream()
                .map(answer -> ((Race.Result.Done<Browser.Answer>) answer).value())
                .toList();
        assertThat(status).filteredOn(answer -> answer.status() == 201).hasSize(200);
        assertThat(status)
                .filteredOn(answer -> answer.status() == 409
                        && answer.body().path("code").asString().equals("flash_sale.sold_out"))
                .hasSize(340);
        eventually(() -> {
            var item = sold(fair, campaign);
            assertThat(item.path("unpaid").asInt()).isEqualTo(200);
            assertThat(item.path("left").asInt()).isZero();
        });
        assertThat(free(stock, goods)).isEqualTo(60);
        assertThat(stock.verify().breaches()).isEmpty();
        assertThat(orders.verify().violations()).isEmpty();
    }

    @Test
    void sameKeyGetsItsFirstAnswerAlsoAfterTheSaleSoldOut() {
        var goods = fair.goods(2990, 5);
        var campaign = running(fair, goods, 1, 5, clock.instant());
        var one = fair.shopper().browser();
        var other = fair.shopper().browser();
        var races = Race.run(8, i -> () -> order(one, campaign, goods.skuId(), 1, "same"));
        assertThat(races.stream()
                        .map(answer -> ((Race.Result.Done<Browser.Answer>) answer)
                                .value()
                                .ok()
                                .body()
                                .path("id")
                                .asString())
                        .distinct())
                .hasSize(1);
        for (int i = 0; i < 3; i++) {
            assertThat(order(other, campaign, goods.skuId(), 1, "o" + i)
                            .body()
                            .path("code")
                            .asString())
                    .isEqualTo("flash_sale.sold_out");
        }
        assertThat(order(one, campaign, goods.skuId(), 1, "same").status()).isEqualTo(201);
        assertThat(order(one, campaign, goods.skuId(), 2, "same")
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("idempotency.key_reused");
        assertThat(view(one, campaign).path("mine")).hasSize(1);
    }

    @Test
    void opensAtItsSecondByTheServersClock() {
        var goods = fair.goods(2990, 5);
        var campaign = fair.running(sale(goods, 5, 1, 1_000_000, clock.instant().plus(Duration.ofHours(1))));
        var person = fair.shopper().browser();
        eventually(() -> assertThat(order(person, campaign, goods.skuId(), 1, "early")
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("flash_sale.not_open"));
        assertThat(view(person, campaign).path("state").asString()).isEqualTo("UPCOMING");
        assertThat(free(stock, goods)).as("set aside before it opens").isZero();
        clock.advance(Duration.ofHours(1));
        var again = fair.shopper().browser();
        assertThat(order(again, campaign, goods.skuId(), 1, "early").status()).isEqualTo(201);
    }

    @Test
    void nobodyGetsMoreThanThePersonalLimitHoweverManyAtOnce() {
        var goods = fair.goods(2990, 50);
        var campaign = running(fair, goods, 50, 2, clock.instant());
        var person = fair.shopper().browser();
        var answers = Race.run(
                12,
                i -> () -> order(person, campaign, goods.skuId(), 1, "k" + i).status());
        assertThat(answers.stream().filter(answer -> answer.equals(new Race.Result.Done<>(201))))
                .hasSize(2);
        assertThat(order(person, campaign, goods.skuId(), 1, "more")
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("flash_sale.person_limit");
    }
}
