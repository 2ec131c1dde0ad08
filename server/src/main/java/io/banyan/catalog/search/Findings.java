package io.banyan.catalog.search;

import io.banyan.catalog.search.SearchRequest.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/**
 * Goes once through all products that match the words: counts those that pass the filters, keeps the best of them, and
 * counts facets. A facet is counted over what passes all filters but its own, so that a shopper sees what another
 * choice would give.
 */
final class Findings implements Collector {

    /** How strongly sales lift a result: ten times the sales weigh as much as a quarter more relevance. */
    private static final double SALES_WEIGHT = 0.25;

    private static final double OUT_OF_STOCK = 0.6;

    private final SearchRequest request;
    private final PriorityQueue<Hit> best;
    private final Map<UUID, Integer> categories = new HashMap<>();
    private final Map<UUID, Integer> brands = new HashMap<>();
    private final List<Long> prices = new ArrayList<>();
    private int total;

    /** A product found. */
    record Hit(int document, Place place) {}

    Findings(SearchRequest request) {
        this.request = request;
        this.best = new PriorityQueue<>((a, b) -> b.place().compareTo(a.place()));
    }

    int total() {
        return total;
    }

    /** The best, one more than asked for when there are more, best first. */
    List<Hit> hits() {
        return best.stream().sorted((a, b) -> a.place().compareTo(b.place())).toList();
    }

    Map<UUID, Integer> categories() {
        return categories;
    }

    Map<UUID, Integer> brands() {
        return brands;
    }

    List<Long> prices() {
        return prices;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
        return new Leaf(segment);
    }

    private final class Leaf implements LeafCollector {

        private final LeafReaderContext segment;
        private final SortedDocValues category;
        private final SortedDocValues brand;
        private final NumericDocValues price;
        private final NumericDocValues sold;
        private final NumericDocValues created;
        private final NumericDocValues inStock;
        private final Map<Integer, UUID> categoryIds = new HashMap<>();
        private final Map<Integer, UUID> brandIds = new HashMap<>();
        private @Nullable Scorable scorer;

        Leaf(LeafReaderContext segment) throws IOException {
            this.segment = segment;
            var reader = segment.reader();
            category = DocValues.getSorted(reader, Fields.CATEGORY);
            brand = DocValues.getSorted(reader, Fields.BRAND);
            price = DocValues.getNumeric(reader, Fields.PRICE);
            sold = DocValues.getNumeric(reader, Fields.SOLD);
            created = DocValues.getNumeric(reader, Fields.CREATED);
            inStock = DocValues.getNumeric(reader, Fields.IN_STOCK);
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        public void collect(int document) throws IOException {
            var inCategory = id(category, document, categoryIds);
            var ofBrand = id(brand, document, brandIds);
            var costs = number(price, document);
            var available = number(inStock, document) == 1;
            if (request.inStock() && !available) {
                return;
            }
            var categoryFits = request.categories().isEmpty()
                    || (inCategory != null && request.categories().contains(inCategory));
            var brandFits = request.brand() == null || request.brand().equals(ofBrand);
            var priceFits = (request.priceMin() == null || costs >= request.priceMin())
                    && (request.priceMax() == null || costs <= request.priceMax());
            if (brandFits && priceFits && inCategory != null) {
                categories.merge(inCategory, 1, Integer::sum);
            }
            if (categoryFits && priceFits && ofBrand != null) {
                brands.merge(ofBrand, 1, Integer::sum);
            }
            if (categoryFits && brandFits) {
                prices.add(costs);
            }
            if (categoryFits && brandFits && priceFits) {
                total++;
                keep(document, key(document, costs, available));
            }
        }

        private double key(int document, long costs, boolean available) throws IOException {
            return switch (request.sort()) {
                case RELEVANCE -> relevance(document, available);
                case SALES -> (double) number(sold, document);
                case NEWEST -> (double) number(created, document);
                case PRICE_ASC -> (double) -costs;
                case PRICE_DESC -> (double) costs;
            };
        }

        private double relevance(int document, boolean available) throws IOException {
            var words = scorer == null ? 1 : scorer.score();
            var popular = 1 + SALES_WEIGHT * Math.log10(1.0 + (double) Math.max(0L, number(sold, document)));
            return words * popular * (available ? 1 : OUT_OF_STOCK);
        }

        private void keep(int document, double key) throws IOException {
            var full = best.size() > request.limit();
            if (full && best.peek() != null && best.peek().place().key() > key) {
                return;
            }
            var id = segment.reader()
                    .storedFields()
                    .document(document, java.util.Set.of(Fields.ID))
                    .get(Fields.ID);
            var place = new Place(key, id);
            if (request.after() != null && place.compareTo(request.after()) <= 0) {
                return;
            }
            best.add(new Hit(segment.docBase + document, place));
            if (best.size() > request.limit() + 1) {
                best.poll();
            }
        }
    }

    private static @Nullable UUID id(SortedDocValues values, int document, Map<Integer, UUID> known)
            throws IOException {
        if (!values.advanceExact(document)) {
            return null;
        }
        var ordinal = values.ordValue();
        var found = known.get(ordinal);
        if (found == null) {
            found = UUID.fromString(values.lookupOrd(ordinal).utf8ToString());
            known.put(ordinal, found);
        }
        return found;
    }

    private static long number(NumericDocValues values, int document) throws IOException {
        return values.advanceExact(document) ? values.longValue() : 0;
    }
}
