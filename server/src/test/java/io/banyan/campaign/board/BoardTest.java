package io.banyan.campaign.board;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.banyan.BanyanTest;
import io.banyan.Seeds;
import io.banyan.campaign.Campaign;
import io.banyan.campaign.CampaignMeasures;
import io.banyan.campaign.CampaignStarted;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.GroupCompleted;
import io.banyan.campaign.GroupExpired;
import io.banyan.campaign.GroupOpened;
import io.banyan.campaign.ParticipantJoined;
import io.banyan.campaign.RewardHeld;
import io.banyan.campaign.RewardPurpose;
import io.banyan.campaign.RewardRejected;
import io.banyan.campaign.ShareCreated;
import io.banyan.campaign.ShareOpened;
import io.banyan.campaign.budget.BudgetView;
import io.banyan.campaign.share.ShareChannel;
import io.banyan.campaign.share.ShareTarget;
import io.banyan.campaign.specification.AttributionRule;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.Caps;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.campaign.specification.ReferralSpec;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.kernel.journal.Fact;
import io.banyan.kernel.journal.Journal;
import io.banyan.kernel.journal.JournalControl;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.trade.OfferReference;
import io.banyan.trade.OrderPaid;
import io.banyan.trade.OrderRefunded;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
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
        ReferralSpec terms = new ReferralSpec(
                new RewardTerm(RewardTerm.Kind.CASH, reward),
                new RewardTerm(RewardTerm.Kind.CASH, reward),
                ReferralSpec.Trigger.SIGN_UP,
                7,
                List.of());
        CampaignSpec spec = new CampaignSpec(
                Mechanic.REFERRAL,
                "测试",
                "Test",
                null,
                null,
                "Asia/Shanghai",
                Money.of(100_000, "CNY"),
                Caps.NONE,
                AttributionRule.STANDARD,
                null,
                terms,
                "cn");
        Campaign campaign = transactions.call(() -> campaigns.draft(spec, "test"));
        return campaign.id();
    }

    /** What happened, in order, and what the board must say of it. */
    private static final class Story {

        private static final Instant START =
                Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(7_200);

        final SplittableRandom random;
        final UUID campaign;
        final List<Fact> facts = new ArrayList<>();
        final List<UUID> people = new ArrayList<>();
        final Map<UUID, Instant> joined = new LinkedHashMap<>();
        final Map<UUID, UUID> parent = new HashMap<>();
        final Set<UUID> brought = new HashSet<>();
        final Map<UUID, Map<ShareChannel, UUID>> shares = new LinkedHashMap<>();
        final Set<String> visitors = new HashSet<>();
        final Map<UUID, OrderPaid> orders = new LinkedHashMap<>();
        final Map<UUID, Long> refunded = new HashMap<>();
        final Map<UUID, String> groups = new LinkedHashMap<>();
        long visits;
        long joins;
        long rewards;
        Instant now = START;

        Story(SplittableRandom random, UUID campaign) {
            this.random = random;
            this.campaign = campaign;
            for (int i = 0; i < 25; i++) {
                people.add(UUID.randomUUID());
            }
            // a group-buy as far as the board knows
            facts.add(new CampaignStarted(campaign, 1, Mechanic.GROUP_BUY, now));
        }

        private UUID somebody() {
            return people.get(random.nextInt(people.size()));
        }

        void step() {
            now = now.plusSeconds(random.nextInt(1, 40));
            switch (random.nextInt(8)) {
                case 0 -> share();
                case 1, 2, 3 -> open();
                case 4, 5 -> join();
                case 6 -> group();
                default -> rewardOrRefund();
            }
        }

        private void share() {
            UUID person = somebody();
            ShareChannel channel = ShareChannel.values()[random.nextInt(3)];
            Map<ShareChannel, UUID> own = shares.computeIfAbsent(person, key -> new HashMap<>());
            if (!own.containsKey(channel)) {
                own.put(channel, UUID.randomUUID());
                facts.add(new ShareCreated(
                        own.get(channel),
                        person,
                        campaign,
                        new ShareTarget(ShareTarget.Kind.CAMPAIGN, campaign),
                        channel,
                        now));
            }
        }

        private void open() {
            if (shares.isEmpty()) {
                return;
            }
            UUID sharer = List.copyOf(shares.keySet()).get(random.nextInt(shares.size()));
            var link = shares.get(sharer).entrySet().iterator().next();
            String visitor = "v" + campaign + random.nextInt(30);
            visitors.add(visitor);
            visits++;
            facts.add(new ShareOpened(link.getValue(), sharer, campaign, link.getKey(), visitor, null, now));
        }

        private void join() {
            UUID person = somebody();
            UUID sharer = shares.isEmpty() || random.nextInt(4) == 0
                    ? null
                    : List.copyOf(shares.keySet()).get(random.nextInt(shares.size()));
            if (person.equals(sharer)) {
                sharer = null;
            }
            boolean first = !joined.containsKey(person);
            UUID order = UUID.randomUUID();
            boolean firstPaid = first && random.nextBoolean();
            OrderPaid paid = new OrderPaid(
                    order,
                    now,
                    person,
                    null,
                    List.of(),
                    Money.of(random.nextInt(500), "CNY"),
                    Money.of(1_000 + random.nextInt(5_000), "CNY"),
                    new OfferReference(campaign, null, null),
                    now,
                    firstPaid);
            facts.add(paid);
            orders.put(order, paid);
            var link = sharer == null
                    ? null
                    : shares.get(sharer).entrySet().iterator().next();
            facts.add(new ParticipantJoined(
                    person,
                    campaign,
                    null,
                    order,
                    link == null ? null : link.getValue(),
                    sharer,
                    link == null ? null : link.getKey().name(),
                    first,
                    firstPaid,
                    now));
            joins++;
            if (first) {
                joined.put(person, now);
                if (sharer != null) {
                    brought.add(person);
                    if (joined.containsKey(sharer)) {
                        parent.put(person, sharer);
                    }
                }
            }
        }

        private void group() {
            List<UUID> open = groups.entrySet().stream()
                    .filter(group -> group.getValue().equals("OPEN"))
                    .map(Map.Entry::getKey)
                    .toList();
            if (open.isEmpty() || random.nextBoolean()) {
                UUID group = UUID.randomUUID();
                groups.put(group, "OPEN");
                facts.add(new GroupOpened(group, campaign, somebody(), UUID.randomUUID(), campaign, 2, now, now));
            } else if (random.nextBoolean()) {
                groups.put(open.getFirst(), "COMPLETED");
                facts.add(new GroupCompleted(open.getFirst(), campaign, campaign, 2, false, now));
            } else {
                groups.put(open.getFirst(), "EXPIRED");
                facts.add(new GroupExpired(open.getFirst(), campaign, campaign, 1, now));
            }
        }

        private void rewardOrRefund() {
            if (orders.isEmpty() || random.nextBoolean()) {
                UUID reward = UUID.randomUUID();
                Money amount = Money.of(random.nextInt(1, 900), "CNY");
                UUID person = somebody();
                facts.add(new RewardHeld(reward, campaign, person, RewardPurpose.INVITER, amount, now, now));
                if (random.nextInt(3) == 0) {
                    facts.add(new RewardRejected(reward, campaign, person, RewardPurpose.INVITER, amount, "test", now));
                } else {
                    rewards += amount.minor();
                }
                return;
            }
            OrderPaid order = List.copyOf(orders.values()).get(random.nextInt(orders.size()));
            long before = refunded.getOrDefault(order.orderId(), 0L);
            long all = order.total().minor();
            long after = random.nextBoolean() ? all : Math.min(all, before + random.nextInt(1, 400));
            if (after > before) {
                refunded.put(order.orderId(), after);
                facts.add(new OrderRefunded(
                        order.orderId(),
                        now,
                        UUID.randomUUID(),
                        order.personId(),
                        null,
                        Money.of(after - before, "CNY"),
                        Money.of(after, "CNY"),
                        order.total(),
                        after == all,
                        List.of(),
                        order.offer(),
                        "test",
                        order.firstPaidOrder()));
            }
        }

        private boolean kept(OrderPaid order) {
            return refunded.getOrDefault(order.orderId(), 0L) < order.total().minor();
        }

        int depth(UUID person) {
            return parent.containsKey(person) ? depth(parent.get(person)) + 1 : 0;
        }

        void check(CampaignBoard board) {
            long participants = joined.size();
            assertThat(board.visits()).isEqualTo(visits);
            assertThat(board.visitors()).isEqualTo(visitors.size());
            assertThat(board.sharers()).isEqualTo(shares.size());
            assertThat(board.shares())
                    .isEqualTo(shares.values().stream().mapToInt(Map::size).sum());
            assertThat(board.participants()).isEqualTo(participants);
            assertThat(board.newParticipants()).isEqualTo(brought.size());
            assertThat(board.joins()).isEqualTo(joins);
            assertThat(board.orders())
                    .isEqualTo(orders.values().stream().filter(this::kept).count());
            assertThat(board.sales().minor())
                    .isEqualTo(orders.values().stream()
                            .mapToLong(order -> order.total().minor() - refunded.getOrDefault(order.orderId(), 0L))
                            .sum());
            assertThat(board.newCustomers())
                    .isEqualTo(orders.values().stream()
                            .filter(order -> order.firstPaidOrder() && kept(order))
                            .map(OrderPaid::personId)
                            .distinct()
                            .count());
            if (participants > 0) {
                assertThat(board.k()).isCloseTo((double) brought.size() / participants, within(1e-12));
                assertThat(board.shareRate())
                        .isCloseTo(
                                (double) joined.keySet().stream()
                                                .filter(shares::containsKey)
                                                .count()
                                        / participants,
                                within(1e-12));
            }
            assertThat(board.depth())
                    .isEqualTo(
                            joined.keySet().stream().mapToInt(this::depth).max().orElse(0));
            if (parent.isEmpty()) {
                assertThat(board.branching()).isNull();
                assertThat(board.cycleTimeSeconds()).isNull();
            } else {
                assertThat(board.branching())
                        .isCloseTo(
                                (double) parent.size()
                                        / Set.copyOf(parent.values()).size(),
                                within(1e-12));
                List<Long> waits = parent.entrySet().stream()
                        .map(edge -> joined.get(edge.getKey()).getEpochSecond()
                                - joined.get(edge.getValue()).getEpochSecond())
                        .sorted()
                        .toList();
                int size = waits.size();
                assertThat(board.cycleTimeSeconds())
                        .isCloseTo((waits.get((size - 1) / 2) + waits.get(size / 2)) / 2.0, within(1e-9));
                assertThat(board.cohorts().stream()
                                .mapToLong(CampaignBoard.BoardCohort::participants)
                                .sum())
                        .isEqualTo(participants);
            }
            Map<String, Long> states =
                    groups.values().stream().collect(Collectors.groupingBy(state -> state, Collectors.counting()));
            assertThat(board.groups())
                    .isEqualTo(new CampaignBoard.BoardGroups(
                            states.getOrDefault("OPEN", 0L),
                            states.getOrDefault("COMPLETED", 0L),
                            states.getOrDefault("EXPIRED", 0L)));
            assertThat(board.series().stream()
                            .mapToLong(CampaignBoard.BoardPoint::visits)
                            .sum())
                    .isEqualTo(visits);
            assertThat(board.series().stream()
                            .mapToLong(CampaignBoard.BoardPoint::joins)
                            .sum())
                    .isEqualTo(joins);
            assertThat(board.series().stream()
                            .mapToLong(CampaignBoard.BoardPoint::spent)
                            .sum())
                    .isEqualTo(rewards
                            + orders.values().stream()
                                    .filter(this::kept)
                                    .mapToLong(order -> order.discount().minor())
                                    .sum());
            assertThat(board.channels().stream()
                            .mapToLong(CampaignBoard.BoardChannel::visits)
                            .sum())
                    .isEqualTo(visits);
        }
    }

    @Test
    void boardsAgreeWithARecountAndComeOutTheSameWhenRebuilt() {
        List<Story> stories = new ArrayList<>();
        Seeds.each(3, random -> {
            Story story = new Story(random, referral());
            for (int i = random.nextInt(20, 220); i > 0; i--) {
                story.step();
            }
            transactions.run(() -> journal.append(story.facts));
            eventually(() -> story.check(boards.read(story.campaign)));
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
                board.cac(),
                board.groups(),
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
        assertThat(Boards.cac(money, 0)).isNull();
        assertThat(Boards.cac(money, 3)).isEqualTo(Money.of(333, "CNY"));
        assertThat(Boards.cac(money, 8)).isEqualTo(Money.of(125, "CNY"));
        assertThat(Boards.cac(money, 16)).isEqualTo(Money.of(63, "CNY"));
    }
}
