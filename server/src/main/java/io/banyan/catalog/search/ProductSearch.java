package io.banyan.catalog.search;

import io.banyan.catalog.ProductCard;
import io.banyan.catalog.search.Findings.Hit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Searches the index of this node; never waits for its writer. */
@Component
class ProductSearch {

    private final ProductIndex index;
    private final QueryText queries;
    private final JsonMapper json;

    ProductSearch(ProductIndex index, JsonMapper json) {
        this.index = index;
        this.queries = new QueryText(index.analyzer());
        this.json = json;
    }

    /**
     * What was found.
     *
     * @param cards the products of this part
     * @param next the place of the last of them, when there are more
     * @param corrected what was looked for instead, when nothing matches what was typed
     */
    record Found(
            List<ProductCard> cards,
            SearchRequest.@Nullable Place next,
            Findings findings,
            @Nullable String corrected) {}

    Found find(SearchRequest request, Locale reader) {
        try {
            var searcher = index.searchers().acquire();
            try {
                return find(searcher, request, reader);
            } finally {
                index.searchers().release(searcher);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Found find(IndexSearcher searcher, SearchRequest request, Locale reader) throws IOException {
        var parts = QueryText.parts(request.text());
        var findings = run(searcher, request, parts, true);
        if (findings.prices().isEmpty() && !parts.isEmpty()) {
            var corrected = Spelling.correct(searcher.getIndexReader(), parts);
            if (corrected.isPresent()) {
                var again = run(searcher, request, corrected.get(), true);
                if (!again.prices().isEmpty()) {
                    return found(searcher, request, again, reader, Optional.of(String.join(" ", corrected.get())));
                }
            }
            findings = run(searcher, request, corrected.orElse(parts), false);
        }
        return found(searcher, request, findings, reader, Optional.empty());
    }

    private Findings run(IndexSearcher searcher, SearchRequest request, List<String> parts, boolean strict)
            throws IOException {
        return searcher.search(queries.query(parts, strict), new OneThread(request));
    }

    /** The searchers have no threads of their own, so there is one collector. */
    private record OneThread(SearchRequest request) implements CollectorManager<Findings, Findings> {

        @Override
        public Findings newCollector() {
            return new Findings(request);
        }

        @Override
        public Findings reduce(Collection<Findings> collectors) {
            if (collectors.size() != 1) {
                throw new IllegalStateException("searched by " + collectors.size() + " threads");
            }
            return collectors.iterator().next();
        }
    }

    private Found found(
            IndexSearcher searcher, SearchRequest request, Findings findings, Locale reader, Optional<String> corrected)
            throws IOException {
        var hits = findings.hits();
        var more = hits.size() > request.limit();
        var part = more ? hits.subList(0, request.limit()) : hits;
        var cards = new ArrayList<ProductCard>();
        var stored = searcher.storedFields();
        for (Hit hit : part) {
            var bytes = stored.document(hit.document(), Set.of(Fields.CARD)).getBinaryValue(Fields.CARD);
            cards.add(json.readValue(bytes.bytes, bytes.offset, bytes.length, IndexedCard.class)
                    .forReader(reader));
        }
        return new Found(List.copyOf(cards), more ? part.getLast().place() : null, findings, corrected.orElse(null));
    }
}
