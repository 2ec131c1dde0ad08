package io.banyan.trade.pricing;

import io.banyan.catalog.Catalog;
import io.banyan.catalog.SkuSnapshot;
import io.banyan.trade.OfferChoice;
import io.banyan.trade.OfferReference;
import io.banyan.trade.PlaceOrder;
import io.banyan.trade.TradeProblem;
import io.banyan.trade.spi.OfferQuote;
import io.banyan.trade.spi.OfferRequest;
import io.banyan.trade.spi.OfferSource;
import io.banyan.trade.spi.OfferSource.Basket;
import io.banyan.trade.spi.OfferTerms;
import io.banyan.trade.spi.PriceOffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the catalogue, the campaign and the sources of offers, and has the price reckoned. */
@Component
public class Quotes {

    private final Catalog catalog;
    private final ShippingFees shipping;
    private final ObjectProvider<OfferTerms> terms;
    private final ObjectProvider<OfferSource> sources;

    Quotes(
            Catalog catalog,
            ShippingFees shipping,
            ObjectProvider<OfferTerms> terms,
            ObjectProvider<OfferSource> sources) {
        this.catalog = catalog;
        this.shipping = shipping;
        this.terms = terms;
        this.sources = sources;
    }

    /**
     * Who asks for a price.
     *
     * @param personId none for a visitor
     */
    public record Buyer(@Nullable UUID personId, @Nullable String visitorId) {}

    /**
     * What is asked.
     *
     * @param offer the campaign's offer, if one is named
     * @param points whether points are looked up at all
     */
    public record Question(
            Buyer buyer,
            List<PlaceOrder.Line> lines,
            @Nullable OfferReference offer,
            OfferChoice choice,
            boolean points) {}

    /** A price for one buyer. */
    public Price quote(Question question, Instant at) {
        return quotes(List.of(question), at, skus(question.lines())).getFirst();
    }

    /** Prices for several, over goods already looked up; each source is asked once. */
    public List<Price> quotes(List<Question> questions, Instant at, Map<UUID, SkuSnapshot> skus) {
        var selections = questions.stream()
                .map(question -> Selection.of(question.lines(), skus))
                .toList();
        var offers = offers(questions, selections, at);
        var fees = shipping.terms();
        var prices = new ArrayList<Price>(questions.size());
        for (int i = 0; i < questions.size(); i++) {
            prices.add(price(questions.get(i), selections.get(i), offers.get(i), fees, at));
        }
        return prices;
    }

    private Price price(
            Question question, Selection selection, List<PriceOffer> offers, ShippingTerms fees, Instant at) {
        var refusal = selection.refusal();
        if (refusal != null) {
            return refusal;
        }
        var asked = question.offer();
        var answer = asked == null ? null : ask(question.buyer(), asked, selection.goods(), at);
        return switch (answer) {
            case null -> new Pricing(selection.goods(), null, offers, question.choice(), fees, at).price();
            case OfferQuote.Granted granted ->
                new Pricing(selection.goods(), granted, offers, question.choice(), fees, at).price();
            case OfferQuote.Refused refused -> new Price.Refused(refused.problem(), refused.detail(), Map.of());
        };
    }

    /** What may apply to each, refused selections to none. */
    private List<List<PriceOffer>> offers(List<Question> questions, List<Selection> selections, Instant at) {
        var all = new ArrayList<List<PriceOffer>>();
        var asked = new ArrayList<Integer>();
        var baskets = new ArrayList<Basket>();
        for (int i = 0; i < questions.size(); i++) {
            all.add(new ArrayList<>());
            var selection = selections.get(i);
            if (selection.refusal() == null) {
                asked.add(i);
                baskets.add(new Basket(
                        questions.get(i).buyer().personId(),
                        selection.currency(),
                        selection.goods().stream().map(Goods::item).toList(),
                        questions.get(i).points(),
                        at));
            }
        }
        if (!baskets.isEmpty()) {
            sources.orderedStream().forEach(source -> {
                var answers = source.offers(baskets);
                for (int i = 0; i < baskets.size(); i++) {
                    all.get(asked.get(i)).addAll(answers.get(i));
                }
            });
        }
        return all;
    }

    /** The goods of all of these lines, in one query. */
    public Map<UUID, SkuSnapshot> skus(List<PlaceOrder.Line> lines) {
        return catalog.skus(skuIds(lines));
    }

    /** The request that an offer gets to see for a price. */
    public static OfferRequest request(Buyer buyer, OfferReference offer, List<Price.Line> lines, Instant at) {
        var items = lines.stream()
                .map(line -> new Goods(line.sku(), line.quantity()).item())
                .toList();
        return new OfferRequest(offer, buyer.personId(), buyer.visitorId(), items, at);
    }

    private OfferQuote ask(Buyer buyer, OfferReference offer, List<Goods> goods, Instant at) {
        var one = terms.getIfAvailable();
        if (one == null) {
            return new OfferQuote.Refused(TradeProblem.OFFER_UNKNOWN, null);
        }
        var items = goods.stream().map(Goods::item).toList();
        return Objects.requireNonNull(
                one.quote(new OfferRequest(offer, buyer.personId(), buyer.visitorId(), items, at)));
    }

    private static Collection<UUID> skuIds(List<PlaceOrder.Line> lines) {
        return lines.stream().map(PlaceOrder.Line::skuId).collect(Collectors.toSet());
    }
}
