package io.banyan.campaign.engine;

import io.banyan.campaign.ParticipantJoined;
import io.banyan.campaign.attribution.Act;
import io.banyan.campaign.attribution.Attribution;
import io.banyan.campaign.budget.Budget;
import io.banyan.campaign.forest.Invitations;
import io.banyan.campaign.reward.Rewards;
import io.banyan.catalog.Stock;
import io.banyan.catalog.StockAnswer;
import io.banyan.catalog.StockLine;
import io.banyan.catalog.StockRequest;
import io.banyan.kernel.journal.Journal;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.timer.Timers;
import io.banyan.trade.Orders;
import io.banyan.trade.RefundOrder;
import io.banyan.trade.RefundResult;
import io.banyan.trade.RefundState;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries out what mechanics decide, in the caller's transaction. */
@Component
public class Engine {

    private final Journal journal;
    private final Timers timers;
    private final Budget budget;
    private final Rewards rewards;
    private final Orders orders;
    private final Stock stock;
    private final ParticipationRows participations;
    private final Attribution attribution;
    private final Invitations invitations;

    Engine(
            Journal journal,
            Timers timers,
            Budget budget,
            Rewards rewards,
            Orders orders,
            Stock stock,
            ParticipationRows participations,
            Attribution attribution,
            Invitations invitations) {
        this.journal = journal;
        this.timers = timers;
        this.budget = budget;
        this.rewards = rewards;
        this.orders = orders;
        this.stock = stock;
        this.participations = participations;
        this.attribution = attribution;
        this.invitations = invitations;
    }

    /**
     * Carries out the effects: those on orders and stock first, each kind in its order. Whoever places an order locks
     * stock before the campaign's gate; so does this, lest they wait for each other. Wallets of several people that
     * something is taken back from are held in one order before the first is touched, for the same reason.
     */
    public void carryOut(List<Effect> effects) {
        effects.stream().filter(Engine::concernsGoods).forEach(this::carryOut);
        rewards.prepareUndo(effects.stream()
                .filter(Effect.UndoReward.class::isInstance)
                .map(effect -> ((Effect.UndoReward) effect).cause())
                .toList());
        effects.stream().filter(effect -> !concernsGoods(effect)).forEach(this::carryOut);
    }

    private static boolean concernsGoods(Effect effect) {
        return switch (effect) {
            case Effect.Refund _, Effect.ReleaseHold _, Effect.SetAside _, Effect.PutBack _ -> true;
            case Effect.Announce _, Effect.Join _, Effect.Leave _, Effect.Wake _, Effect.Forget _ -> false;
            case Effect.Reserve _, Effect.GiveBack _, Effect.PayDiscount _, Effect.ReturnDiscount _ -> false;
            case Effect.Reward _, Effect.UndoReward _ -> false;
        };
    }

    private void carryOut(Effect effect) {
        switch (effect) {
            case Effect.Announce(var fact) -> journal.append(fact);
            case Effect.Join(var joining) -> join(joining);
            case Effect.Leave(var participation) -> participations.leave(participation);
            case Effect.Wake(var kind, var key, var at) -> timers.schedule(kind, key, at, null);
            case Effect.Forget(var kind, var key) -> timers.cancel(kind, key);
            case Effect.Reserve(var campaign, var reservation, var amount) ->
                budget.reserve(campaign, reservation, amount);
            case Effect.GiveBack(var reservation) -> budget.giveBack(reservation);
            case Effect.PayDiscount(var reservation, var amount, var cause) ->
                budget.payDiscount(reservation, amount, cause);
            case Effect.ReturnDiscount(var campaign, var amount, var cause) ->
                budget.returnDiscount(campaign, amount, cause);
            case Effect.Reward(var intent) -> rewards.hold(intent);
            case Effect.UndoReward(var cause, var reason) -> rewards.undo(cause, reason);
            case Effect.Refund(var order, var amount, var cause, var reason) -> refund(order, amount, cause, reason);
            case Effect.ReleaseHold(var order) -> orders.releaseHold(order);
            case Effect.SetAside(var owner, var sku, var quantity) -> setAside(owner, sku, quantity);
            case Effect.PutBack(var owner) -> stock.release(owner);
        }
    }

    private void join(Joining joining) {
        var act = new Act(
                joining.personId(), joining.visitorId(), joining.campaignId(), joining.shareCode(), joining.at());
        if (joining.orderId() != null) {
            invitations.joined(act);
        }
        var credit = attribution.creditedShare(act).orElse(null);
        var first =
                participations.join(joining.participationId(), joining.campaignId(), joining.personId(), joining.at());
        journal.append(new ParticipantJoined(
                joining.personId(),
                joining.campaignId(),
                joining.groupId(),
                joining.orderId(),
                credit == null ? null : credit.shareId(),
                credit == null ? joining.inviterId() : credit.sharerId(),
                credit == null ? null : credit.channel().name(),
                first,
                joining.newCustomer(),
                joining.at()));
    }

    private void refund(UUID order, @Nullable Money amount, String cause, String reason) {
        switch (orders.refund(new RefundOrder(cause, order, amount, List.of(), reason))) {
            case RefundResult.Accepted _ -> {}
            case RefundResult.Refused(var problem, var detail) -> {
                if (!alreadyBack(order)) {
                    throw detail == null ? new ProblemException(problem) : new ProblemException(problem, detail);
                }
            }
        }
    }

    /** A refund that somebody else has made in full leaves nothing to do. */
    private boolean alreadyBack(UUID order) {
        return orders.find(order)
                .map(found -> found.refundState() == RefundState.FULL)
                .orElse(false);
    }

    private void setAside(UUID owner, UUID sku, int quantity) {
        for (int units = quantity; units > 0; ) {
            var answer = stock.reserve(List.of(StockRequest.of(owner, new StockLine(sku, units))))
                    .getFirst();
            units = switch (answer) {
                case StockAnswer.Reserved _ -> 0;
                case StockAnswer.Insufficient insufficient ->
                    Math.min(units - 1, insufficient.shortages().getFirst().available());
            };
        }
    }
}
