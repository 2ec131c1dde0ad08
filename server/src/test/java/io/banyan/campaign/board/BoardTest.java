package io.banyan.campaign.board;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Seeds;
import io.banyan.campaign.Campaign;
import io.banyan.campaign.CampaignMeasures;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.board.CampaignBoard.BoardFraud;
import io.banyan.campaign.budget.BudgetView;
import io.banyan.campaign.referral.ReferralSpec;
import io.banyan.campaign.reward.RewardTally.Rewarded;
import io.banyan.campaign.reward.RewardTally.Some;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.kernel.journal.Journal;
import io.banyan.kernel.journal.JournalControl;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.transaction.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Boards against a recount of the same facts by hand, after random stories. */
@BanyanTest
class BoardTest {

    @Autowired
    private Boards boards;

    @Autowired
    private BoardKeeping keeping;

    @Autowired
    private JournalControl control;

    @Autowired
    private CampaignMeasures measures;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Journal journal;

    @Autowired
    private Transactions transactions;

    private UUID referral() {
        Money reward = Money.of(500, "CNY");
        ReferralSpec terms = ReferralSpec.of(
                RewardTerm.cash(reward), RewardTerm.cash(reward), ReferralSpec.Trigger.SIGN_UP, 7, List.of());
        CampaignSpec spec = CampaignSpec.of(Mechanic.REFERRAL, "测试", "Test", Money.of(100_000, "CNY"), terms);
        Campaign campaign = transactions.call(() -> campaigns.draft(spec, "test"));
        return campaign.id();
    }

    @Test
    void boardsAgreeWithARecountAndComeOutTheSameWhenRebuilt() {
        List<BoardStory> stories = new ArrayList<>();
        Seeds.each(3, random -> {
            BoardStory story = new BoardStory(random, referral());
            for (int i = random.nextInt(20, 220); i > 0; i--) {
                story.step();
            }
            transactions.run(() -> journal.append(story.facts));
            eventually(() -> BoardRecount.check(story, boards.read(story.campaign)));
            CampaignMeasures.Measures listed =
                    measures.of(List.of(story.campaign)).getOrDefault(story.campaign, CampaignMeasures.Measures.NONE);
            assertThat(listed.participants()).isEqualTo(story.joined.size());
            assertThat(listed.newCustomers())
                    .isEqualTo(boards.read(story.campaign).newCustomers());
            stories.add(story);
        });
        List<CampaignBoard> before = stories.stream()
                .map(story -> still(boards.read(story.campaign)))
                .toList();
        transactions.run(() -> {
            control.replay(keeping.subscription(), 0);
            keeping.empty();
        });
        eventually(() -> assertThat(stories.stream()
                        .map(story -> still(boards.read(story.campaign)))
                        .toList())
                .isEqualTo(before));
    }

    /** The board without what the time of reading changes. */
    private static CampaignBoard still(CampaignBoard board) {
        return new CampaignBoard(
                board.campaignId(),
                Instant.EPOCH,
                0,
                board.visits(),
                board.visitors(),
                board.sharers(),
                board.shares(),
                board.participants(),
                board.newParticipants(),
                board.joins(),
                board.orders(),
                board.sales(),
                board.newCustomers(),
                board.shareRate(),
                board.i(),
                board.c(),
                board.k(),
                board.cycleTimeSeconds(),
                board.depth(),
                board.branching(),
                board.structuralVirality(),
                board.fraud(),
                board.cac(),
                board.groups(),
                board.steps(),
                board.budget(),
                board.channels(),
                board.series(),
                board.cohorts());
    }

    @Test
    void costPerNewCustomerIsRoundedAndAbsentWithoutAny() {
        Money none = Money.zero("CNY");
        BudgetView money = new BudgetView(
                Money.of(10_000, "CNY"), none, Money.of(300, "CNY"), Money.of(500, "CNY"), none, Money.of(200, "CNY"));
        var sound = BoardFraud.of(Rewarded.NOTHING, "CNY");
        assertThat(Boards.cac(money, sound, 0)).isNull();
        assertThat(Boards.cac(money, sound, 3)).isEqualTo(Money.of(333, "CNY"));
        assertThat(Boards.cac(money, sound, 8)).isEqualTo(Money.of(125, "CNY"));
        assertThat(Boards.cac(money, sound, 16)).isEqualTo(Money.of(63, "CNY"));
    }

    @Test
    void whatWaitsForSomebodyToLookIsNoCostYet() {
        Money none = Money.zero("CNY");
        BudgetView money = new BudgetView(
                Money.of(10_000, "CNY"), none, Money.of(300, "CNY"), Money.of(500, "CNY"), none, Money.of(200, "CNY"));
        var doubtful = BoardFraud.of(new Rewarded(new Some(10, 1_000), new Some(2, 200), new Some(1, 90)), "CNY");
        assertThat(doubtful.share()).isEqualTo(0.3);
        assertThat(Boards.cac(money, doubtful, 8)).isEqualTo(Money.of(100, "CNY"));
    }
}
