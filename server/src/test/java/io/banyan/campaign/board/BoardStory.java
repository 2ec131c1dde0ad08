package io.banyan.campaign.board;

import io.banyan.campaign.CampaignStarted;
import io.banyan.campaign.GroupCompleted;
import io.banyan.campaign.GroupExpired;
import io.banyan.campaign.GroupOpened;
import io.banyan.campaign.ParticipantJoined;
import io.banyan.campaign.RewardHeld;
import io.banyan.campaign.RewardPurpose;
import io.banyan.campaign.RewardRejected;
import io.banyan.campaign.ShareCreated;
import io.banyan.campaign.ShareOpened;
import io.banyan.campaign.share.ShareChannel;
import io.banyan.campaign.share.ShareTarget;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.kernel.journal.Fact;
import io.banyan.kernel.money.Money;
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

/** What happened, in order. */
final class BoardStory {

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

    BoardStory(SplittableRandom random, UUID campaign) {
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
        var link =
                sharer == null ? null : shares.get(sharer).entrySet().iterator().next();
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

    boolean kept(OrderPaid order) {
        return refunded.getOrDefault(order.orderId(), 0L) < order.total().minor();
    }

    int depth(UUID person) {
        return parent.containsKey(person) ? depth(parent.get(person)) + 1 : 0;
    }
}
