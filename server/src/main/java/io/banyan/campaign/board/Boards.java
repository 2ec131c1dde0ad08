package io.banyan.campaign.board;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.banyan.campaign.Campaign;
import io.banyan.campaign.CampaignMeasures;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.board.BoardReads.Happened;
import io.banyan.campaign.board.CampaignBoard.BoardChannel;
import io.banyan.campaign.board.CampaignBoard.BoardFraud;
import io.banyan.campaign.board.SpreadTree.SpreadNode;
import io.banyan.campaign.budget.Budget;
import io.banyan.campaign.budget.BudgetView;
import io.banyan.campaign.reward.RewardTally;
import io.banyan.engine.spread.Cohort;
import io.banyan.identity.People;
import io.banyan.identity.PersonSummary;
import io.banyan.kernel.journal.JournalControl;
import io.banyan.kernel.journal.JournalControl.SubscriptionStatus;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The boards of campaigns. However many people watch, each node reads one at most once in
 * half a second.
 */
@Component
class Boards {

    private static final int MOST_SEARCHED = 100;

    private final BoardReads reads;
    private final SpreadReads spread;
    private final BoardFunnels funnels;
    private final Campaigns campaigns;
    private final Budget budget;
    private final RewardTally tally;
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
            SpreadReads spread,
            BoardFunnels funnels,
            Campaigns campaigns,
            Budget budget,
            RewardTally tally,
            People people,
            JournalControl journal,
            Transactions transactions,
            Clock clock) {
        this.reads = reads;
        this.spread = spread;
        this.funnels = funnels;
        this.campaigns = campaigns;
        this.budget = budget;
        this.tally = tally;
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
        SpreadSums sums = spread.sums(id);
        OptionalDouble wait = spread.medianWait(id);
        OptionalDouble cycle = wait.isEmpty() ? wait : OptionalDouble.of(wait.getAsDouble() / 1000);
        List<BoardChannel> channels = reads.channels(id);
        long visits = channels.stream().mapToLong(BoardChannel::visits).sum();
        Cohort everybody = new Cohort(0, sums.participants(), visits, sums.brought(), false);
        List<Happened> minutes = reads.minutes(id, campaign.currency());
        long newCustomers = minutes.stream().mapToLong(Happened::newCustomers).sum();
        BudgetView money = budget.view(id);
        BoardFraud fraud = BoardFraud.of(tally.of(id), campaign.currency());
        return new CampaignBoard(
                id,
                now,
                lagMs(),
                visits,
                sums.visitors(),
                sums.sharers(),
                channels.stream().mapToLong(BoardChannel::shares).sum(),
                sums.participants(),
                sums.brought(),
                sums.joins(),
                minutes.stream().mapToLong(Happened::sold).sum(),
                Money.of(minutes.stream().mapToLong(Happened::soldMinor).sum(), campaign.currency()),
                newCustomers,
                Spread.ratio(sums.sharing(), sums.participants()),
                Spread.known(everybody.i()),
                Spread.known(everybody.c()),
                Spread.known(everybody.k()),
                Spread.known(cycle),
                sums.depth(),
                Spread.known(sums.branching()),
                Spread.known(sums.structuralVirality()),
                fraud,
                cac(money, fraud, newCustomers),
                reads.groups(id),
                funnels.of(campaign.mechanic(), reads.steps(id)),
                money,
                channels,
                Series.of(minutes),
                Spread.cohorts(spread.minutes(id), cycle, now));
    }

    /** All rewards granted and held plus discounts given, per new customer; what waits for somebody to look is no cost yet. */
    static @Nullable Money cac(BudgetView money, BoardFraud fraud, long newCustomers) {
        var cost =
                money.granted().plus(money.held()).minus(fraud.waitingAmount()).plus(money.discounts());
        return CampaignMeasures.costPerNewCustomer(cost, newCustomers);
    }

    private long lagMs() {
        return journal.status().stream()
                .filter(status -> status.name().equals(BoardKeeping.NAME))
                .mapToLong(SubscriptionStatus::lagMs)
                .max()
                .orElse(0);
    }

    /** The forest of spread; of a large one the thickest branches. */
    SpreadTree tree(UUID campaignId, int limit) {
        campaigns.get(campaignId);
        return transactions.snapshot(() -> {
            long total = spread.sums(campaignId).participants();
            return tree(campaignId, spread.thickest(campaignId, limit), total);
        });
    }

    /** A person with those above, the root first, and those below. */
    SpreadTree branch(UUID campaignId, UUID personId, int limit) {
        campaigns.get(campaignId);
        return transactions.snapshot(() -> {
            List<SpreadNode> nodes = new ArrayList<>(spread.above(campaignId, personId, limit));
            if (nodes.isEmpty()) {
                throw new ProblemException(CommonProblem.NOT_FOUND);
            }
            long below = nodes.getLast().branch() - 1;
            long total = nodes.size() + below;
            var branch = spread.branch(campaignId, personId, Math.max(1, limit - nodes.size() + 1));
            nodes.addAll(branch.subList(1, branch.size()));
            return tree(campaignId, nodes, total);
        });
    }

    private SpreadTree tree(UUID campaignId, List<SpreadNode> found, long total) {
        List<UUID> ids = found.stream().map(SpreadNode::personId).toList();
        Map<UUID, PersonSummary> names = people.summaries(ids);
        Set<UUID> ordered = reads.ordered(campaignId, ids);
        List<SpreadNode> nodes = found.stream()
                .map(node -> node.named(name(names, node.personId()), ordered.contains(node.personId())))
                .sorted(Comparator.comparingInt(SpreadNode::depth).thenComparing(SpreadNode::joinedAt))
                .toList();
        return new SpreadTree(nodes, nodes.size() < total, total);
    }

    private static String name(Map<UUID, PersonSummary> names, UUID personId) {
        PersonSummary name = names.get(personId);
        return name == null ? "" : name.nickname();
    }

    /** Participants whose name or phone number is like that, with their place in the forest. */
    List<SpreadNode> search(UUID campaignId, String query, int limit) {
        campaigns.get(campaignId);
        List<SpreadNode> found = new ArrayList<>();
        for (var person : people.page(query, null, MOST_SEARCHED).items()) {
            var above = found.size() < limit ? spread.branch(campaignId, person.id(), 1) : List.<SpreadNode>of();
            above.forEach(node -> found.add(node.named(person.nickname(), false)));
        }
        return found;
    }
}
