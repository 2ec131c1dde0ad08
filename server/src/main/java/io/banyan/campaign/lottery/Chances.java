package io.banyan.campaign.lottery;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.CampaignState;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.ShareOpened;
import io.banyan.campaign.engine.Closed;
import io.banyan.campaign.engine.Effect;
import io.banyan.campaign.engine.Engine;
import io.banyan.campaign.engine.Intake;
import io.banyan.campaign.lottery.LotterySpec.ChanceTask;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.trade.OrderPaid;
import io.banyan.trade.OrderRefunded;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How chances are earned: each cause counts once, each task so many times a day. */
@Component
class Chances {

    private final LotteryRows rows;
    private final Campaigns campaigns;
    private final Intake intake;
    private final Engine engine;
    private final Transactions transactions;
    private final Clock clock;

    Chances(
            LotteryRows rows,
            Campaigns campaigns,
            Intake intake,
            Engine engine,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.intake = intake;
        this.engine = engine;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The sign-in of the day. */
    int signIn(UUID campaignId, UUID personId) {
        return transactions.call(() -> {
            var campaign = campaigns
                    .find(campaignId)
                    .filter(found -> found.mechanic() == Mechanic.LOTTERY
                            && found.state().visible())
                    .orElseThrow(() -> new ProblemException(LotteryProblem.NOT_FOUND));
            if (campaign.state() != CampaignState.RUNNING) {
                throw new ProblemException(campaign.state() == CampaignState.PAUSED ? Closed.PAUSED : Closed.ENDED);
            }
            var task = campaign.spec().terms(LotterySpec.class).task(ChanceTask.Kind.SIGN_IN);
            if (task == null) {
                throw new ProblemException(LotteryProblem.NO_SUCH_TASK);
            }
            if (!earn(campaign, personId, task, personId + ":" + today(campaign))) {
                throw new ProblemException(LotteryProblem.DONE_TODAY);
            }
            return task.chances();
        });
    }

    /** A shared link of the lottery was opened; a browser that never opened one before counts for who shared it. */
    void opened(ShareOpened fact) {
        var campaignId = fact.campaignId();
        if (campaignId != null) {
            campaigns
                    .find(campaignId)
                    .ifPresent(campaign ->
                            earn(campaign, fact.sharerId(), ChanceTask.Kind.SHARE_OPENED, fact.visitorId()));
        }
    }

    void paid(OrderPaid fact) {
        var personId = fact.personId();
        if (personId != null) {
            campaigns
                    .running(Mechanic.LOTTERY)
                    .forEach(campaign -> earn(
                            campaign,
                            personId,
                            ChanceTask.Kind.PAID_ORDER,
                            fact.orderId().toString()));
        }
    }

    /** Chances for an order that was refunded in full are taken back, used or not. */
    void refunded(OrderRefunded fact) {
        if (fact.full()) {
            engine.carryOut(rows
                    .campaignsOf(ChanceTask.Kind.PAID_ORDER, fact.orderId().toString())
                    .stream()
                    .<Effect>map(campaign -> new Effect.UndoReward(
                            LotteryDecisions.chanceCause(
                                    campaign,
                                    ChanceTask.Kind.PAID_ORDER,
                                    fact.orderId().toString()),
                            "order refunded"))
                    .toList());
        }
    }

    private void earn(Campaign campaign, UUID personId, ChanceTask.Kind kind, String cause) {
        if (campaign.mechanic() == Mechanic.LOTTERY && campaign.state() == CampaignState.RUNNING) {
            var task = campaign.spec().terms(LotterySpec.class).task(kind);
            if (task != null) {
                earn(campaign, personId, task, cause);
            }
        }
    }

    private boolean earn(Campaign campaign, UUID personId, ChanceTask task, String cause) {
        intake.lockGates(List.of(campaign.id()));
        var day = today(campaign);
        var times = rows.doneOn(campaign.id(), personId, day).getOrDefault(task.kind(), 0);
        var now = clock.instant();
        if (times >= task.perDay() || !rows.done(campaign.id(), task.kind(), cause, personId, day, now)) {
            return false;
        }
        engine.carryOut(LotteryDecisions.earned(
                campaign.id(), campaign.version(), campaign.currency(), personId, task, cause, now));
        return true;
    }

    /** How often a person did each task today. */
    Map<ChanceTask.Kind, Integer> today(Campaign campaign, UUID personId) {
        return rows.doneOn(campaign.id(), personId, today(campaign));
    }

    private LocalDate today(Campaign campaign) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(campaign.spec().timeZone()));
    }
}
