package io.banyan.trade.pricing;

import io.banyan.catalog.Catalog;
import io.banyan.catalog.SkuSnapshot;
import io.banyan.trade.OfferReference;
import io.banyan.trade.PlaceOrder;
import io.banyan.trade.TradeProblem;
import io.banyan.trade.spi.OfferQuote;
import io.banyan.trade.spi.OfferRequest;
import io.banyan.trade.spi.OfferTerms;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the catalogue and the offer, and reckons the price. */
@Component
public class Quotes {

    private final Catalog catalog;
    private final ObjectProvider<OfferTerms> terms;

    Quotes(Catalog catalog, ObjectProvider<OfferTerms> terms) {
        this.catalog = catalog;
        this.terms = terms;
    }

    /**
     * Who asks for a price.
     *
     * @param personId none for a visitor
     */
    public record Buyer(@Nullable UUID personId, @Nullable String visitorId) {}

    /** A price for one buyer. */
    public Price quote(Buyer buyer, List<PlaceOrder.Line> lines, @Nullable OfferReference offer, Instant at) {
        return quote(buyer, lines, offer, at, skus(lines));
    }

    /** A price over goods already looked up. */
    public Price quote(
            Buyer buyer,
            List<PlaceOrder.Line> lines,
            @Nullable OfferReference offer,
            Instant at,
            Map<UUID, SkuSnapshot> skus) {
        var selection = Pricing.select(lines, skus);
        var refusal = selection.refusal();
        if (refusal != null) {
            return refusal;
        }
        return Pricing.price(selection.goods(), offer == null ? null : ask(buyer, offer, selection.goods(), at));
    }

    /** The goods of all of these lines, in one query. */
    public Map<UUID, SkuSnapshot> skus(List<PlaceOrder.Line> lines) {
        return catalog.skus(skuIds(lines));
    }

    /** The request that an offer gets to see for a price. */
    public static OfferRequest request(Buyer buyer, OfferReference offer, List<Price.Line> lines, Instant at) {
        var items = lines.stream()
                .map(line -> new OfferRequest.Item(
                        line.sku().skuId(),
                        line.sku().productId(),
                        line.quantity(),
                        line.sku().price()))
                .toList();
        return new OfferRequest(offer, buyer.personId(), buyer.visitorId(), items, at);
    }

    private OfferQuote ask(Buyer buyer, OfferReference offer, List<Pricing.Goods> goods, Instant at) {
        var one = terms.getIfAvailable();
        if (one == null) {
            return new OfferQuote.Refused(TradeProblem.OFFER_UNKNOWN, null);
        }
        var items = goods.stream()
                .map(g -> new OfferRequest.Item(
                        g.sku().skuId(),
                        g.sku().productId(),
                        g.quantity(),
                        g.sku().price()))
                .toList();
        return one.quote(new OfferRequest(offer, buyer.personId(), buyer.visitorId(), items, at));
    }

    private static Collection<UUID> skuIds(List<PlaceOrder.Line> lines) {
        return lines.stream().map(PlaceOrder.Line::skuId).collect(Collectors.toSet());
    }
}
