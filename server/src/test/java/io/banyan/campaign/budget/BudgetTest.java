package io.banyan.campaign.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Race;
import io.banyan.Seeds;
import io.banyan.campaign.CampaignState;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.referral.ReferralSpec;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class BudgetTest {

    private static final int FUNDS = 10_000;

    @Autowired
    private Budget budget;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Ledger ledger;

    private static Money cny(long minor) {
        return Money.of(minor, "CNY");
    }

    private UUID funded() {
        var reward = RewardTerm.cash(cny(100));
        var spec = CampaignSpec.of(
                Mechanic.REFERRAL,
                "预算",
                "Budget",
                cny(FUNDS),
                ReferralSpec.of(reward, reward, ReferralSpec.Trigger.SIGN_UP, 0, List.of()));
        return transactions.call(() -> {
            var id = campaigns.draft(spec, "test").id();
            campaigns.move(campaigns.lock(id), CampaignState.RUNNING, null);
            budget.fund(id, cny(FUNDS), UUID.randomUUID().toString());
            return id;
        });
    }

    /** What one participant does from a worst case to its end; each step in a transaction of its own, some repeated. */
    private void takePart(UUID campaign, SplittableRandom random) {
        var key = "test:" + UUID.randomUUID();
        var person = UUID.randomUUID();
        var worst = random.nextInt(1, 900);
        var admitted = transactions.call(() -> {
            if (budget.lockedFree(campaign, "CNY").compareTo(cny(worst)) < 0) {
                return false;
            }
            budget.reserve(campaign, key, cny(worst));
            return true;
        });
        if (!admitted) {
            return;
        }
        var cost = cny(random.nextInt(worst + 1));
        var times = random.nextInt(1, 3);
        var steps = new ArrayList<Runnable>();
        switch (random.nextInt(4)) {
            case 0 -> steps.add(() -> budget.payDiscount(key, cost, key));
            case 1 -> {
                steps.add(() -> budget.hold(key, cost, key));
                repeat(steps, times, () -> budget.grant(campaign, person, cost, key, "奖励", "Reward"));
                repeat(steps, times, () -> budget.clawBack(campaign, key, "test"));
            }
            case 2 -> {
                steps.add(() -> budget.hold(key, cost, key));
                repeat(steps, times, () -> budget.grant(campaign, person, cost, key, "奖励", "Reward"));
            }
            default -> {
                steps.add(() -> budget.hold(key, cost, key));
                repeat(steps, times, () -> budget.reject(campaign, cost, key));
            }
        }
        repeat(steps, times, () -> budget.giveBack(key));
        steps.forEach(step -> transactions.run(step));
    }

    private static void repeat(List<Runnable> steps, int times, Runnable step) {
        for (int i = 0; i < times; i++) {
            steps.add(step);
        }
    }

    @Test
    void equalDiscountsOutOfOneReservationAreEachBooked() {
        var campaign = funded();
        var key = "test:" + UUID.randomUUID();
        transactions.run(() -> budget.reserve(campaign, key, cny(300)));
        for (var cause : new String[] {"first", "second"}) {
            transactions.run(() -> budget.payDiscount(key, cny(100), key + cause));
        }
        var view = budget.view(campaign);
        assertThat(view.discounts()).isEqualTo(cny(200));
        assertThat(view.reserved()).isEqualTo(cny(100));
        transactions.run(() -> budget.giveBack(key));
        assertThat(budget.view(campaign).free()).isEqualTo(cny(FUNDS - 200));
    }

    @Test
    void nothingEverExceedsTheBudgetUnderRandomActsAtOnce() {
        Seeds.check(3, random -> {
            var campaign = funded();
            var seeds = new long[8];
            for (int i = 0; i < seeds.length; i++) {
                seeds[i] = random.nextLong();
            }
            var runs = Race.run(seeds.length, i -> () -> {
                var own = new SplittableRandom(seeds[i]);
                for (int j = 0; j < 12; j++) {
                    takePart(campaign, own);
                    var view = transactions.snapshot(() -> budget.view(campaign));
                    assertThat(view.free().minor()).isNotNegative();
                    assertThat(view.granted()
                                    .plus(view.held())
                                    .plus(view.reserved())
                                    .plus(view.discounts())
                                    .minor())
                            .isBetween(0L, (long) FUNDS);
                }
                return true;
            });
            assertThat(runs).allMatch(Race.Result::done);
            assertThat(budget.view(campaign).reserved().minor()).isZero();
            assertThat(budget.view(campaign).held().minor()).isZero();
            assertThat(ledger.verify().findings()).isEmpty();
        });
    }
}
