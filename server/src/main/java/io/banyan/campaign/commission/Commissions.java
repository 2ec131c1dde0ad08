package io.banyan.campaign.commission;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.attribution.Act;
import io.banyan.campaign.attribution.Attribution;
import io.banyan.campaign.attribution.Credit;
import io.banyan.campaign.commission.Commission.State;
import io.banyan.campaign.commission.CommissionDecisions.Change;
import io.banyan.campaign.engine.Closed;
import io.banyan.campaign.engine.Engine;
import io.banyan.campaign.engine.Intake;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.setting.Settings;
import io.banyan.trade.OrderCompleted;
import io.banyan.trade.OrderPaid;
import io.banyan.trade.OrderRefunded;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What happens to commissions, each step in the transaction of what caused it. */
@Component
public class Commissions {

    private final CommissionRows rows;
    private final StoreOwners owners;
    private final CommissionRates rates;
    private final Campaigns campaigns;
    private final Attribution attribution;
    private final Intake intake;
    private final Engine engine;
    private final Settings settings;
    private final Clock clock;

    Commissions(
            CommissionRows rows,
            StoreOwners owners,
            CommissionRates rates,
            Campaigns campaigns,
            Attribution attribution,
            Intake intake,
            Engine engine,
            Settings settings,
            Clock clock) {
        this.rows = rows;
        this.owners = owners;
        this.rates = rates;
        this.campaigns = campaigns;
        this.attribution = attribution;
        this.intake = intake;
        this.engine = engine;
        this.settings = settings;
        this.clock = clock;
    }

    /** An order was paid. Orders under a campaign's own price earn nobody a commission; the campaign pays already. */
    void paid(OrderPaid fact) {
        if (fact.offer() != null || rows.find(fact.orderId()).isPresent()) {
            return;
        }
        rates.running().ifPresent(campaign -> credit(fact, campaign).ifPresent(credit -> earn(fact, campaign, credit)));
    }

    /** The share the order is owed to, of whatever it was, made by somebody who may earn and did not buy. */
    private Optional<Credit> credit(OrderPaid fact, Campaign campaign) {
        return attribution
                .creditedShare(new Act(fact.personId(), fact.visitorId(), null, null, fact.placedAt()))
                .filter(credit -> !credit.sharerId().equals(fact.personId()))
                .filter(credit -> !CommissionRates.of(campaign).storeOwnersOnly() || owners.is(credit.sharerId()));
    }

    private void earn(OrderPaid fact, Campaign campaign, Credit credit) {
        var currency = fact.total().currency();
        var lines = CommissionDecisions.lines(fact.items(), CommissionRates.of(campaign));
        var commission = new Commission(
                fact.orderId(),
                campaign.id(),
                campaign.version(),
                credit.sharerId(),
                credit.shareId(),
                fact.personId(),
                State.PENDING,
                currency,
                lines,
                Money.zero(currency),
                0,
                null,
                fact.at());
        if (!currency.equals(campaign.currency()) || !commission.amount().isPositive()) {
            return;
        }
        var reserved = intake.reserveMore(campaign.id(), commission.reservation(), commission.amount());
        rows.save(reserved ? commission : commission.with(State.REFUSED, Closed.BUDGET.name()));
    }

    void completed(OrderCompleted fact) {
        var over = fact.at().plus(Duration.ofDays(settings.get("shop.return_window_days", Integer.class, 7)));
        change(fact.orderId(), commission -> CommissionDecisions.received(commission, over));
    }

    void due(UUID orderId) {
        change(orderId, commission -> CommissionDecisions.due(commission, clock.instant()));
    }

    /** After the settlement of its campaign nothing can be paid anew: then only what goes back in full is taken back. */
    void refunded(OrderRefunded fact) {
        change(fact.orderId(), commission -> {
            var funded = campaigns.get(commission.campaignId()).state().funded();
            return fact.full() || funded
                    ? CommissionDecisions.refunded(
                            commission, fact.returned(), fact.amount(), fact.full(), clock.instant())
                    : Change.nothing(commission);
        });
    }

    /** The gate of the campaign before the commission's row, as everybody does who moves the campaign's money. */
    private void change(UUID orderId, Function<Commission, Change> decision) {
        rows.find(orderId).ifPresent(seen -> {
            intake.lockGates(Set.of(seen.campaignId()));
            var change = decision.apply(rows.lock(orderId).orElseThrow());
            rows.save(change.commission());
            engine.carryOut(change.effects());
        });
    }

    /** Whether commissions of the campaign still wait. */
    public boolean anyOpen(UUID campaignId) {
        return rows.anyOpen(campaignId);
    }
}
