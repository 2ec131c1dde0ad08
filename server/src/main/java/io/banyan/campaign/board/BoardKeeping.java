package io.banyan.campaign.board;

import io.banyan.campaign.CampaignStarted;
import io.banyan.campaign.GroupCompleted;
import io.banyan.campaign.GroupExpired;
import io.banyan.campaign.GroupOpened;
import io.banyan.campaign.MemberRefunded;
import io.banyan.campaign.ParticipantJoined;
import io.banyan.campaign.RewardClawedBack;
import io.banyan.campaign.RewardHeld;
import io.banyan.campaign.RewardRejected;
import io.banyan.campaign.ShareCreated;
import io.banyan.campaign.ShareOpened;
import io.banyan.campaign.board.BoardCounts.PersonKey;
import io.banyan.campaign.board.SalesRows.Touched;
import io.banyan.campaign.board.SpreadRows.Reach;
import io.banyan.kernel.journal.Entry;
import io.banyan.kernel.journal.Fact;
import io.banyan.kernel.journal.Projection;
import io.banyan.kernel.journal.Subscription;
import io.banyan.trade.OrderPaid;
import io.banyan.trade.OrderRefunded;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Keeps the boards of all campaigns: follows the journal, on whichever node has the turn. The rows are a function of the
 * journal alone, so they can be thrown away and made again.
 */
@Component
class BoardKeeping implements Projection {

    static final String NAME = "campaign.board";

    private static final Set<Class<? extends Fact>> FACTS = Set.of(
            CampaignStarted.class,
            ShareCreated.class,
            ShareOpened.class,
            ParticipantJoined.class,
            MemberRefunded.class,
            GroupOpened.class,
            GroupCompleted.class,
            GroupExpired.class,
            OrderPaid.class,
            OrderRefunded.class,
            RewardHeld.class,
            RewardRejected.class,
            RewardClawedBack.class);

    private final BoardRows rows;
    private final BoardCountRows countRows;
    private final BoardFunnels funnels;
    private final SpreadRows spreadRows;
    private final SalesRows salesRows;

    BoardKeeping(
            BoardRows rows,
            BoardCountRows countRows,
            BoardFunnels funnels,
            SpreadRows spreadRows,
            SalesRows salesRows) {
        this.spreadRows = spreadRows;
        this.salesRows = salesRows;
        this.rows = rows;
        this.countRows = countRows;
        this.funnels = funnels;
    }

    @Bean
    Subscription boardSubscription() {
        var facts = new HashSet<>(FACTS);
        facts.addAll(funnels.facts());
        return Subscription.named(NAME).batch(facts, this::take);
    }

    @Override
    public String subscription() {
        return NAME;
    }

    @Override
    public String titleZh() {
        return "活动看板";
    }

    @Override
    public String titleEn() {
        return "Campaign boards";
    }

    @Override
    public void empty() {
        rows.empty();
    }

    private void take(List<Entry> entries) {
        BoardCounts counts = new BoardCounts();
        var touched = touchedBy(entries);
        var sold = salesRows.of(touched);
        SpreadBatch spread = new SpreadBatch(spreadRows.known(spokenOf(entries)));
        for (Entry entry : entries) {
            take(entry.fact(), entry.position(), counts, spread);
        }
        countRows.add(counts);
        spreadRows.write(spread);
        salesRows.change(sold, salesRows.of(touched));
    }

    /** Whose orders the facts change, or may make another campaign's. */
    private static Touched touchedBy(List<Entry> entries) {
        var touched = new Touched();
        for (Entry entry : entries) {
            switch (entry.fact()) {
                case OrderPaid paid -> touched.orders().add(paid.orderId());
                case OrderRefunded refund -> touched.orders().add(refund.orderId());
                case ShareCreated share
                when share.campaignId() != null -> touched.people().add(share.personId());
                case ParticipantJoined joined -> touched.people().add(joined.personId());
                case MemberRefunded left -> touched.people().add(left.personId());
                default -> {}
            }
        }
        return touched;
    }

    /** Whom the facts speak of, and how much of the tree around them they touch. */
    private static Map<PersonKey, Reach> spokenOf(List<Entry> entries) {
        Map<PersonKey, Reach> people = new LinkedHashMap<>();
        for (Entry entry : entries) {
            switch (entry.fact()) {
                case ShareCreated share -> speaks(people, share.campaignId(), share.personId(), Reach.ALONE);
                case ShareOpened opened -> speaks(people, opened.campaignId(), opened.sharerId(), Reach.ALONE);
                case ParticipantJoined joined -> {
                    speaks(people, joined.campaignId(), joined.personId(), Reach.ANCESTORS);
                    speaks(people, joined.campaignId(), joined.inviterId(), Reach.ANCESTORS);
                }
                case MemberRefunded left
                when left.reason().equals(MemberRefunded.WITHDRAWN) ->
                    speaks(people, left.campaignId(), left.personId(), Reach.WHOLE_LINE);
                default -> {}
            }
        }
        return people;
    }

    private static void speaks(
            Map<PersonKey, Reach> people, @Nullable UUID campaignId, @Nullable UUID personId, Reach reach) {
        if (campaignId != null && personId != null) {
            people.merge(
                    new PersonKey(campaignId, personId), reach, (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
    }

    private void take(Fact fact, long position, BoardCounts counts, SpreadBatch spread) {
        var step = funnels.count(fact, counts);
        switch (fact) {
            case CampaignStarted started -> rows.started(started);
            case ShareCreated share -> shared(share, position, counts, spread);
            case ShareOpened opened -> {
                if (opened.campaignId() != null) {
                    counts.opened(opened.campaignId(), opened);
                    spread.opened(opened.campaignId(), opened.sharerId());
                }
            }
            case ParticipantJoined joined -> joined(joined, position, counts, spread);
            case MemberRefunded left -> {
                // whoever leaves a group of their own accord was brought to nothing; a group that fails is no fault of
                // the invitation
                if (left.reason().equals(MemberRefunded.WITHDRAWN)) {
                    spread.left(left.campaignId(), left.personId());
                }
            }
            case GroupOpened group -> rows.group(group.groupId(), group.campaignId(), "OPEN");
            case GroupCompleted group -> rows.group(group.groupId(), group.campaignId(), "COMPLETED");
            case GroupExpired group -> rows.group(group.groupId(), group.campaignId(), "EXPIRED");
            case OrderPaid paid -> {
                if (paid.personId() != null) {
                    rows.paid(paid, paid.personId());
                }
            }
            case OrderRefunded refund ->
                rows.refunded(refund.orderId(), refund.cumulative().minor(), refund.full());
            case RewardHeld held -> {
                if (rows.held(held)) {
                    counts.rewarded(held.campaignId(), held.at(), held.amount().minor());
                }
            }
            case RewardRejected rejected -> undone(rejected.rewardId(), counts);
            case RewardClawedBack clawedBack -> undone(clawedBack.rewardId(), counts);
            default -> {
                if (!step) {
                    throw new IllegalArgumentException("not asked for: " + fact);
                }
            }
        }
    }

    private void undone(UUID rewardId, BoardCounts counts) {
        rows.undone(rewardId)
                .ifPresent(reward -> counts.rewarded(reward.campaignId(), reward.heldAt(), -reward.amountMinor()));
    }

    /** In a referral, who shares takes part. */
    private void shared(ShareCreated share, long position, BoardCounts counts, SpreadBatch spread) {
        if (share.campaignId() != null) {
            counts.shared(share.campaignId(), share);
            spread.shared(share.campaignId(), share.personId());
            if (rows.isReferral(share.campaignId())) {
                spread.joined(share.campaignId(), share.personId(), 0, share.at(), position);
            }
        }
    }

    private static void joined(ParticipantJoined joined, long position, BoardCounts counts, SpreadBatch spread) {
        counts.joined(joined.campaignId(), joined.channel(), joined.at());
        spread.joined(joined.campaignId(), joined.personId(), 1, joined.at(), position);
        if (joined.inviterId() != null) {
            spread.brought(joined.campaignId(), joined.personId(), joined.inviterId(), joined.firstTime());
        }
    }
}
