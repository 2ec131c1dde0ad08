package io.banyan.campaign.bargain;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.CampaignProblem;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.bargain.Bargain.State;
import io.banyan.campaign.bargain.BargainDecisions.Answer;
import io.banyan.campaign.bargain.BargainDecisions.Helper;
import io.banyan.campaign.bargain.BargainDecisions.Way;
import io.banyan.campaign.engine.Engine;
import io.banyan.campaign.engine.Intake;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.SkuSnapshot;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.trade.OrderCancelled;
import io.banyan.trade.OrderPaid;
import io.banyan.trade.OrderRefunded;
import io.banyan.trade.Orders;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/**
 * What happens to bargains: takes the campaign's gate and then the bargain's row, lets the decision be made, stores it and has
 * its effects carried out, all in one transaction. Placing an order takes them in the same order.
 */
@Component
class Bargains {

    private final BargainRows rows;
    private final Campaigns campaigns;
    private final Catalog catalog;
    private final Orders orders;
    private final Intake intake;
    private final Engine engine;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();

    Bargains(
            BargainRows rows,
            Campaigns campaigns,
            Catalog catalog,
            Orders orders,
            Intake intake,
            Engine engine,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.catalog = catalog;
        this.orders = orders;
        this.intake = intake;
        this.engine = engine;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Somebody begins to bargain for a piece of a variant. */
    Bargain open(UUID campaignId, UUID skuId, UUID personId, Way way) {
        return transactions.call(() -> {
            var campaign = bargaining(campaignId);
            intake.lockGates(List.of(campaignId));
            rows.underWay(campaignId, personId).ifPresent(open -> {
                throw new ProblemException(BargainProblem.ALREADY_OPEN, Map.of("bargainId", open.id()));
            });
            var bargain = drawn(campaign, sold(campaign, skuId), personId);
            intake.enter(new Intake.Applicant(
                    bargain.id(),
                    campaignId,
                    bargain.version(),
                    personId,
                    Map.of(bargain.reservation(), bargain.worth()),
                    Money.zero(campaign.currency()),
                    false));
            return save(BargainDecisions.open(bargain, way));
        });
    }

    private Campaign bargaining(UUID campaignId) {
        return campaigns
                .find(campaignId, Mechanic.BARGAIN)
                .filter(campaign -> campaign.state().visible())
                .orElseThrow(() -> new ProblemException(CampaignProblem.NOT_FOUND));
    }

    private SkuSnapshot sold(Campaign campaign, UUID skuId) {
        var terms = campaign.spec().terms(BargainSpec.class);
        return Optional.ofNullable(catalog.skus(List.of(skuId)).get(skuId))
                .filter(sku -> sku.sellable() && BargainRules.worth(terms, sku).minor() >= terms.helpers())
                .orElseThrow(() -> new ProblemException(BargainProblem.NOT_OFFERED));
    }

    private Bargain drawn(Campaign campaign, SkuSnapshot sku, UUID personId) {
        var terms = campaign.spec().terms(BargainSpec.class);
        var now = clock.instant();
        return new Bargain(
                ids.next(),
                campaign.id(),
                campaign.version(),
                personId,
                sku.productId(),
                sku.skuId(),
                sku.price(),
                CutSchedule.draw(BargainRules.worth(terms, sku), terms.helpers(), random),
                0,
                State.OPEN,
                now,
                now.plus(Duration.ofHours(terms.windowHours())),
                null,
                null);
    }

    /** A friend helps. */
    Help help(UUID bargainId, UUID personId, Way way) {
        return transactions.call(() -> {
            var bargain = locked(bargainId).orElseThrow(() -> new ProblemException(BargainProblem.NOT_FOUND));
            intake.goOn(campaigns.get(bargain.campaignId()));
            var helper = new Helper(ids.next(), personId, rows.helped(bargainId, personId), newCustomer(personId), way);
            return switch (BargainDecisions.help(bargain, helper, terms(bargain), clock.instant())) {
                case Answer.Refused(var problem) -> throw new ProblemException(problem);
                case Answer.Helped(var change, var help) -> {
                    intake.welcome(helper.participationId(), bargain.campaignId(), bargain.version(), personId);
                    rows.insert(help);
                    save(change);
                    yield help;
                }
            };
        });
    }

    /** Whether somebody never bought anything. */
    boolean newCustomer(UUID personId) {
        var bought = orders.buyers(Set.of(personId)).get(personId);
        return bought == null || bought.orders() == 0;
    }

    void paid(OrderPaid fact) {
        ofOrder(fact.orderId(), bargain -> save(BargainDecisions.paid(bargain, fact.orderId(), clock.instant())));
    }

    void cancelled(OrderCancelled fact) {
        ofOrder(fact.orderId(), bargain -> save(BargainDecisions.cancelled(bargain, fact.orderId(), clock.instant())));
    }

    void refunded(OrderRefunded fact) {
        if (fact.full()) {
            ofOrder(fact.orderId(), bargain -> save(BargainDecisions.refunded(bargain, fact.orderId())));
        }
    }

    private void ofOrder(UUID orderId, Consumer<Bargain> work) {
        rows.ofOrder(orderId).flatMap(seen -> locked(seen.id())).ifPresent(work);
    }

    void expire(UUID bargainId) {
        locked(bargainId).ifPresent(bargain -> save(BargainDecisions.expire(bargain, clock.instant())));
    }

    /** The gate first, as everybody does who moves the campaign's money; then the bargain as it is by then. */
    private Optional<Bargain> locked(UUID bargainId) {
        return rows.find(bargainId).flatMap(seen -> {
            intake.lockGates(List.of(seen.campaignId()));
            return rows.lock(bargainId);
        });
    }

    private Bargain save(Change change) {
        rows.save(change.bargain());
        engine.carryOut(change.effects());
        return change.bargain();
    }

    BargainSpec terms(Bargain bargain) {
        return campaigns.specification(bargain.campaignId(), bargain.version()).terms(BargainSpec.class);
    }
}
