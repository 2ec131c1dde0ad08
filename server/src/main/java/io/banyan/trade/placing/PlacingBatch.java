package io.banyan.trade.placing;

import io.banyan.catalog.CatalogProblem;
import io.banyan.catalog.Stock;
import io.banyan.catalog.StockAnswer;
import io.banyan.catalog.StockLine;
import io.banyan.catalog.StockRequest;
import io.banyan.kernel.idempotency.Idempotency;
import io.banyan.kernel.idempotency.Idempotency.Earlier;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.trade.OfferReference;
import io.banyan.trade.PlaceResult;
import io.banyan.trade.TradeProblem;
import io.banyan.trade.order.OrderRows;
import io.banyan.trade.pricing.Price;
import io.banyan.trade.pricing.Quotes;
import io.banyan.trade.spi.OfferClaim;
import io.banyan.trade.spi.OfferTerms;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Decides requests that met, in the order in which they came, in one transaction: which are repetitions, what each costs,
 * who gets the stock, whose offer is taken up. What is accepted is written with statements of many rows.
 *
 * <p>Nothing is kept of a request that is refused, so it cannot harm the others. Should one of them break the transaction,
 * the group commit decides each of them again alone.
 */
@Component
class PlacingBatch {

    private final Transactions transactions;
    private final Idempotency idempotency;
    private final Quotes quotes;
    private final Stock stock;
    private final ObjectProvider<OfferTerms> terms;
    private final OfferClaims claims;
    private final PlacingRows rows;
    private final OrderRows orders;
    private final Clock clock;

    PlacingBatch(
            Transactions transactions,
            Idempotency idempotency,
            Quotes quotes,
            Stock stock,
            ObjectProvider<OfferTerms> terms,
            OfferClaims claims,
            PlacingRows rows,
            OrderRows orders,
            Clock clock) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.quotes = quotes;
        this.stock = stock;
        this.terms = terms;
        this.claims = claims;
        this.rows = rows;
        this.orders = orders;
        this.clock = clock;
    }

    /** What is remembered under the key of a request. */
    record Remembered(UUID orderId) {}

    /** One answer for each request, in their order. */
    List<PlaceResult> decide(List<Attempt> attempts) {
        return transactions.call(() -> {
            var now = clock.instant();
            var slots = attempts.stream().map(Slot::new).toList();
            recogniseRepeats(slots);
            price(slots, now);
            reserve(slots.stream().filter(Slot::open).toList(), now);
            write(slots.stream().filter(Slot::open).toList(), now);
            return slots.stream().map(this::answer).toList();
        });
    }

    private void recogniseRepeats(List<Slot> slots) {
        record Key(String owner, String key) {}
        Map<Key, Slot> first = new HashMap<>();
        for (var slot : slots) {
            var key = slot.attempt.key();
            slot.repeats = first.putIfAbsent(new Key(key.owner(), key.key()), slot);
        }
        var keys = slots.stream().map(slot -> slot.attempt.key()).toList();
        idempotency
                .earlier(keys, Remembered.class)
                .forEach((index, earlier) -> slots.get(index).answer = switch (earlier) {
                    case Earlier.Answered<Remembered>(var placing) ->
                        new PlaceResult.Placed(orders.find(placing.orderId()).orElseThrow(), true);
                    case Earlier.Reused<Remembered>() ->
                        new PlaceResult.Refused(CommonProblem.IDEMPOTENCY_KEY_REUSED, null, Map.of());
                });
    }

    private void price(List<Slot> slots, Instant now) {
        var open = slots.stream().filter(Slot::open).toList();
        if (open.isEmpty()) {
            return;
        }
        var skus = quotes.skus(open.stream()
                .flatMap(slot -> slot.attempt.command().lines().stream())
                .toList());
        var prices =
                quotes.quotes(open.stream().map(slot -> slot.attempt.question()).toList(), now, skus);
        for (int i = 0; i < open.size(); i++) {
            var slot = open.get(i);
            switch (prices.get(i)) {
                case Price.Refused refused -> slot.refuse(refused.problem(), refused.detail(), refused.kept());
                case Price.Reckoned price -> {
                    var expected = slot.attempt.command().expectedTotal();
                    if (expected == null || expected.equals(price.total())) {
                        slot.price = price;
                    } else {
                        slot.refuse(TradeProblem.PRICE_CHANGED, null, Map.of("total", price.total()));
                    }
                }
            }
        }
    }

    /**
     * Sets the stock aside and takes up the offers, always in this order: stock, gates of campaigns, coupons and whatever else
     * sources claim, accounts. Nobody who holds one of them waits for an earlier one. Stock set aside for a request whose offer then refuses goes to those
     * who came later and had found none left.
     */
    private void reserve(List<Slot> slots, Instant now) {
        if (slots.isEmpty()) {
            return;
        }
        var answers =
                stock.reserve(slots.stream().map(PlacingBatch::stockRequest).toList());
        for (int i = 0; i < slots.size(); i++) {
            if (answers.get(i) instanceof StockAnswer.Insufficient(var owner, var shortages)) {
                slots.get(i).refuse(CatalogProblem.STOCK_INSUFFICIENT, null, Map.of("shortages", shortages));
            }
        }
        prepare(slots);
        var stocked = slots.stream().filter(Slot::open).toList();
        claims.claim(stocked, now);
        for (var slot : stocked) {
            if (slot.open() && claim(slot, now) instanceof OfferClaim.Refused(var problem, var detail)) {
                claims.unclaim(slot);
                slot.refuse(problem, detail, Map.of());
            }
        }
        var freed = stocked.stream().filter(slot -> !slot.open()).toList();
        freed.forEach(slot -> stock.release(slot.attempt.orderId()));
        if (!freed.isEmpty()) {
            var again = slots.stream().filter(PlacingBatch::foundNoStock).toList();
            again.forEach(slot -> slot.answer = null);
            reserve(again, now);
        }
    }

    /** All campaigns of the batch, those of orders that found no stock too: they may find some yet. */
    private void prepare(List<Slot> slots) {
        var campaigns = slots.stream()
                .map(slot -> slot.attempt.command().offer())
                .filter(Objects::nonNull)
                .map(OfferReference::campaignId)
                .collect(Collectors.toSet());
        if (!campaigns.isEmpty()) {
            terms.getObject().prepare(campaigns);
        }
    }

    private static boolean foundNoStock(Slot slot) {
        return slot.answer instanceof PlaceResult.Refused refused
                && refused.problem() == CatalogProblem.STOCK_INSUFFICIENT;
    }

    private OfferClaim claim(Slot slot, Instant now) {
        var offer = slot.attempt.command().offer();
        var granted = slot.price().activity();
        if (offer == null || granted == null) {
            return new OfferClaim.Accepted();
        }
        var request = Quotes.request(slot.attempt.buyer(), offer, slot.price().lines(), now);
        return terms.getObject().claim(slot.attempt.orderId(), request, granted);
    }

    private static StockRequest stockRequest(Slot slot) {
        var offer = slot.price().activity();
        var lines = slot.price().lines().stream()
                .map(line -> new StockLine(line.sku().skuId(), line.quantity()))
                .toList();
        return new StockRequest(slot.attempt.orderId(), offer == null ? null : offer.stockFrom(), lines);
    }

    private void write(List<Slot> accepted, Instant now) {
        if (accepted.isEmpty()) {
            return;
        }
        rows.insert(accepted, now);
        idempotency.store(
                accepted.stream().map(slot -> slot.attempt.key()).toList(),
                accepted.stream()
                        .map(slot -> new Remembered(slot.attempt.orderId()))
                        .toList());
    }

    private PlaceResult answer(Slot slot) {
        var first = slot.repeats;
        if (first == null || slot.answer != null) {
            return Objects.requireNonNull(slot.answer);
        }
        if (!idempotency.same(first.attempt.key(), slot.attempt.key())) {
            return new PlaceResult.Refused(CommonProblem.IDEMPOTENCY_KEY_REUSED, null, Map.of());
        }
        return switch (Objects.requireNonNull(first.answer)) {
            case PlaceResult.Placed placed -> new PlaceResult.Placed(placed.order(), true);
            case PlaceResult.Refused refused -> refused;
        };
    }
}
