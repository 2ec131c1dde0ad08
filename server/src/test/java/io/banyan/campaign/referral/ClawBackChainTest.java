package io.banyan.campaign.referral;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.campaign.Fair;
import io.banyan.campaign.budget.Budget;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Ledger;
import io.banyan.wallet.WalletProof;
import io.banyan.wallet.Wallets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A friend's refund takes the inviter's reward back even when it has left the shop; what the inviter earns next repays it. */
@BanyanTest
class ClawBackChainTest {

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Wallets wallets;

    @Autowired
    private WalletProof proof;

    @Autowired
    private Budget budget;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TestClock clock;

    private Fair fair;

    @BeforeEach
    void open() {
        fair = new Fair(site, catalog, transactions);
    }

    private List<Long> wallet(Site.Person person) {
        var balance = wallets.balance(person.id(), "CNY");
        return List.of(balance.available().minor(), balance.owed().minor());
    }

    /** Somebody new comes by the inviter's link, buys and keeps it; the rewards fall due. */
    private String friendBuys(String code) {
        var browser = site.visitor();
        var friend = site.signUp(browser, Map.of("shareCode", code));
        var order = fair.ordered(browser, fair.goods(5000, 5));
        fair.pay(browser, order);
        eventually(() -> assertThat(
                        fair.wallet(friend).path("frozen").path("minor").asLong())
                .isEqualTo(500));
        clock.advance(Duration.ofDays(8));
        return order;
    }

    @Test
    void aRewardThatHasLeftTheShopIsOwedAndRepaidByTheNextOne() {
        var campaign = fair.running(Fair.referral(100_000, "FIRST_PAID_ORDER"));
        var inviter = fair.shopper();
        var code = fair.invitation(inviter, campaign);
        var order = friendBuys(code);
        eventually(() -> assertThat(wallet(inviter)).containsExactly(1000L, 0L));

        inviter.browser()
                .post(
                        "/api/me/withdrawals",
                        Map.of(
                                "amount",
                                Money.of(1000, "CNY"),
                                "net",
                                Money.of(1000, "CNY"),
                                "name",
                                "林小满",
                                "account",
                                "6222020000001234"),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .ok();
        assertThat(wallet(inviter)).containsExactly(0L, 0L);
        fair.console()
                .post(
                        "/api/console/orders/" + order + "/refunds",
                        Map.of("reason", "returned"),
                        Map.of("Idempotency-Key", Fair.key()))
                .ok();
        eventually(() -> assertThat(wallet(inviter)).containsExactly(0L, 1000L));
        eventually(() -> assertThat(budget.view(campaign).free().minor()).isEqualTo(100_000));

        friendBuys(code);
        eventually(() -> assertThat(wallet(inviter)).containsExactly(0L, 0L));
        friendBuys(code);
        eventually(() -> assertThat(wallet(inviter)).containsExactly(1000L, 0L));
        assertThat(inviter.browser()
                        .get("/api/me/wallet/entries")
                        .ok()
                        .body()
                        .path("items")
                        .findValuesAsString("kind"))
                .containsExactly("CREDIT", "REPAID", "CREDIT", "TAKEN_BACK", "DEBIT", "CREDIT");
        assertThat(proof.verify().findings()).isEmpty();
        assertThat(ledger.verify().findings()).isEmpty();
    }
}
