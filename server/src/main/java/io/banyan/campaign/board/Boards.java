package io.banyan.campaign.board;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.banyan.campaign.Campaign;
import io.banyan.campaign.CampaignMeasures;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.board.BoardReads.Sales;
import io.banyan.campaign.board.BoardReads.Sharing;
import io.banyan.campaign.board.CampaignBoard.BoardChannel;
import io.banyan.campaign.board.CampaignBoard.BoardPoint;
import io.banyan.campaign.board.SpreadTree.SpreadNode;
import io.banyan.campaign.budget.Budget;
import io.banyan.campaign.budget.BudgetView;
import io.banyan.engine.spread.Cohort;
import io.banyan.identity.People;
import io.banyan.identity.PersonSummary;
import io.banyan.kernel.journal.JournalControl;
import io.banyan.kernel.journal.JournalControl.SubscriptionStatus;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The boards of campaigns. Reading one costs a pass over the campaign's participants, so however many people watch, each
 * node reads it at most once in half a second.
 */
@Component
class Boards {

    private static final int SHOWN_IN_TREE = 500;

    private final BoardReads reads;
    private final BoardFunnels funnels;
    private final Campaigns campaigns;
    private final Budget budget;
    private final People people;
    private final JournalControl journal;
    private final Transactions transactions;
    private final Clock clock;
    private final Cache<UUID, CampaignBoard> recent = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMillis(500))
            .maximumSize(1_000)
            .build();

    Boards(
            BoardReads reads,
            BoardFunnels funnels,
            Campaigns campaigns,
            Budget budget,
            People people,
            JournalControl journal,
            Transactions transactions,
            Clock clock) {
        this.reads = reads;
        this.funnels = funnels;
        this.campaigns = campaigns;
        this.budget = budget;
        this.people = people;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The board as it was at most half a second ago. */
    CampaignBoard recent(UUID campaignId) {
        return recent.get(campaignId, this::read);
    }

    /** The board as it is now. */
    CampaignBoard read(UUID campaignId) {
        Campaign campaign = campaigns.get(campaignId);
        return transactions.snapshot(() -> read(campaign));
    }

    private CampaignBoard read(Campaign campaign) {
        UUID id = campaign.id();
        Instant now = clock.instant();
        List<Participant> participants = reads.participants(id);
        Spread spread = new Spread(participants);
        List<BoardChannel> channels = reads.channels(id);
        long visits = channels.stream().mapToLong(BoardChannel::visits).sum();
        long brought = participants.stream().filter(Participant::brought).count();
        Cohort everybody = new Cohort(0, participants.size(), visits, brought, false);
        Sharing sharing = reads.sharing(id);
        Sales sales = reads.sales(id, campaign.currency());
        BudgetView money = budget.view(id);
        return new CampaignBoard(
                id,
                now,
                lagMs(),
                visits,
                reads.visitors(id),
                sharing.sharers(),
                channels.stream().mapToLong(BoardChannel::shares).sum(),
                participants.size(),
                brought,
                sharing.joins(),
                sales.orders(),
                Money.of(sales.minor(), campaign.currency()),
                sales.newCustomers(),
                Spread.ratio(participants.stream().filter(Participant::shared).count(), participants.size()),
                Spread.known(everybody.i()),
                Spread.known(everybody.c()),
                Spread.known(everybody.k()),
                Spread.known(spread.cycleSeconds()),
                spread.forest().depth(),
                Spread.known(spread.forest().branching()),
                Spread.known(spread.forest().structuralVirality()),
                cac(money, sales.newCustomers()),
                reads.groups(id),
                funnels.of(campaign.mechanic(), reads.steps(id)),
                money,
                channels,
                series(id),
                spread.cohorts(now));
    }

    private List<BoardPoint> series(UUID campaignId) {
        List<BoardPoint> minutes = reads.series(campaignId, Duration.ofMinutes(1));
        if (minutes.isEmpty()) {
            return minutes;
        }
        Duration stretch =
                Series.stretch(minutes.getFirst().at(), minutes.getLast().at());
        List<BoardPoint> points = stretch.equals(Duration.ofMinutes(1)) ? minutes : reads.series(campaignId, stretch);
        return Series.filled(points, stretch);
    }

    /** All rewards granted and held plus discounts given, per new customer. */
    static @Nullable Money cac(BudgetView money, long newCustomers) {
        var cost = money.granted().plus(money.held()).plus(money.discounts());
        return CampaignMeasures.costPerNewCustomer(cost, newCustomers);
    }

    private long lagMs() {
        return journal.status().stream()
                .filter(status -> status.name().equals(BoardKeeping.NAME))
                .mapToLong(SubscriptionStatus::lagMs)
                .max()
                .orElse(0);
    }

    /** The tree of spread; of a large one the thickest branches. */
    SpreadTree tree(UUID campaignId) {
        campaigns.get(campaignId);
        Spread spread = new Spread(reads.participants(campaignId));
        int[] shown = spread.forest().outline(SHOWN_IN_TREE);
        List<UUID> ids = Arrays.stream(shown)
                .mapToObj(place -> spread.participant(place).personId())
                .toList();
        Map<UUID, PersonSummary> names = people.summaries(ids);
        Set<UUID> ordered = reads.ordered(campaignId, ids);
        List<SpreadNode> nodes = Arrays.stream(shown)
                .mapToObj(place -> node(spread, place, names, ordered))
                .sorted(Comparator.comparingInt(SpreadNode::depth).thenComparing(SpreadNode::joinedAt))
                .toList();
        int total = spread.forest().people();
        return new SpreadTree(nodes, nodes.size() < total, total);
    }

    private static SpreadNode node(Spread spread, int place, Map<UUID, PersonSummary> names, Set<UUID> ordered) {
        Participant participant = spread.participant(place);
        PersonSummary name = names.get(participant.personId());
        return new SpreadNode(
                participant.personId(),
                participant.parentId(),
                name == null ? "" : name.nickname(),
                spread.forest().depth(place),
                participant.joinedAt(),
                spread.brought(place),
                ordered.contains(participant.personId()));
    }
}
