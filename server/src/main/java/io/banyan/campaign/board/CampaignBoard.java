package io.banyan.campaign.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.campaign.budget.BudgetView;
import io.banyan.campaign.reward.RewardTally.Rewarded;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign at a glance. What cannot be said yet is absent, never 0.
 *
 * @param at when it was read
 * @param journalLagMs how old the oldest fact is that is not counted yet, in milliseconds
 * @param visits openings of its shares, by others than the sharer; one a browser, share and half hour
 * @param visitors browsers among them
 * @param sharers people who made a link
 * @param shares links made
 * @param participants people who took part: paid for a place in a group; in a referral, shared or accepted an invitation
 * @param newParticipants participants who came by a share
 * @param joins how often people took part
 * @param orders paid orders under its offer, in a referral those of the people it brought; wholly refunded ones left out
 * @param sales what these orders brought, less refunds
 * @param newCustomers people whose first paid order is among them
 * @param shareRate participants who shared, per participant
 * @param i visits per participant
 * @param c new participants per visit
 * @param k i × c: new participants per participant
 * @param cycleTimeSeconds median time from joining to the joining of those one brought
 * @param depth longest chain of participants, in steps
 * @param branching people brought per participant who brought somebody
 * @param structuralVirality mean distance between two people of one tree
 * @param steps what people do in its mechanic, step by step; empty for a mechanic without steps of its own
 * @param fraud what risk made of its rewards
 * @param cac rewards granted and held plus discounts given, per new customer; nothing that was refused, taken back or
 *     refunded, and nothing that somebody still has to look at
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignBoard(
        UUID campaignId,
        Instant at,
        long journalLagMs,
        long visits,
        long visitors,
        long sharers,
        long shares,
        long participants,
        long newParticipants,
        long joins,
        long orders,
        Money sales,
        long newCustomers,
        @Nullable Double shareRate,
        @Nullable Double i,
        @Nullable Double c,
        @Nullable Double k,
        @Nullable Double cycleTimeSeconds,
        int depth,
        @Nullable Double branching,
        @Nullable Double structuralVirality,
        BoardFraud fraud,
        @Nullable Money cac,
        BoardGroups groups,
        List<BoardStep> steps,
        BudgetView budget,
        List<BoardChannel> channels,
        List<BoardPoint> series,
        List<BoardCohort> cohorts) {

    /** Groups by what became of them. */
    public record BoardGroups(long open, long completed, long expired) {}

    /**
     * What risk made of the rewards of a campaign.
     *
     * @param intended rewards that were earned, whatever became of them
     * @param waiting those that somebody still has to look at
     * @param refused those that risk, or somebody for it, refused
     * @param waitingAmount what the waiting ones would cost
     * @param refusedAmount what the refused ones would have cost
     * @param share refused and waiting ones per intended one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BoardFraud(
            long intended,
            long waiting,
            long refused,
            Money waitingAmount,
            Money refusedAmount,
            @Nullable Double share) {

        static BoardFraud of(Rewarded rewarded, String currency) {
            long stopped = rewarded.waiting().count() + rewarded.refused().count();
            return new BoardFraud(
                    rewarded.intended().count(),
                    rewarded.waiting().count(),
                    rewarded.refused().count(),
                    Money.of(rewarded.waiting().minor(), currency),
                    Money.of(rewarded.refused().minor(), currency),
                    Spread.ratio(stopped, rewarded.intended().count()));
        }
    }

    /** A step of the mechanic and how often it happened. */
    public record BoardStep(String name, String zh, String en, long count) {}

    /** What came by one channel. */
    public record BoardChannel(String channel, long shares, long visits, long joins) {}

    /**
     * What happened in one stretch of time; all stretches of a series are equally long.
     *
     * @param at its beginning
     * @param spent rewards held or granted plus discounts given, in minor units
     */
    public record BoardPoint(Instant at, long visits, long joins, long orders, long spent) {}

    /**
     * The participants who joined in one cycle. A cycle is as long as the cycle time, rounded to a length that reads well.
     *
     * @param i visits of their shares per participant
     * @param c people they brought per visit
     * @param k people they brought per participant; absent until their cycle and the next one are over
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BoardCohort(
            int cycle,
            Instant from,
            long participants,
            @Nullable Double i,
            @Nullable Double c,
            @Nullable Double k) {}
}
