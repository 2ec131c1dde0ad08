package io.banyan.catalog.search;

import io.banyan.catalog.AvailabilityChanged;
import io.banyan.catalog.ProductChanged;
import io.banyan.catalog.SalesCounted;
import io.banyan.catalog.goods.Categories;
import io.banyan.catalog.goods.ProductState;
import io.banyan.catalog.goods.Products;
import io.banyan.kernel.journal.Entry;
import io.banyan.kernel.journal.Fact;
import io.banyan.kernel.journal.JournalReader;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the index as the products are: reads the journal four times a second and indexes the products it names, from
 * the database as it is then. Builds everything when the index is new.
 */
final class IndexFollower implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(IndexFollower.class);
    private static final Duration EVERY = Duration.ofMillis(250);
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(10);
    private static final int ENTRIES = 2_000;
    private static final int PRODUCTS = 500;
    private static final Set<Class<? extends Fact>> FACTS =
            Set.of(ProductChanged.class, AvailabilityChanged.class, SalesCounted.class);

    private final ProductIndex index;
    private final Products products;
    private final Categories categories;
    private final JournalReader journal;
    private final JsonMapper json;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("search-index").factory());
    private boolean uncommitted;
    private long committedAt = System.nanoTime();

    IndexFollower(
            ProductIndex index, Products products, Categories categories, JournalReader journal, JsonMapper json) {
        this.index = index;
        this.products = products;
        this.categories = categories;
        this.journal = journal;
        this.json = json;
    }

    void start() {
        var _ = thread.scheduleWithFixedDelay(this::follow, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void follow() {
        try {
            var head = journal.head();
            if (index.position() == ProductIndex.EMPTY || index.position() > head) {
                rebuild(head);
            }
            while (index.position() < head) {
                head = step(head);
            }
            if (uncommitted && System.nanoTime() - committedAt > COMMIT_EVERY.toNanos()) {
                commit();
            }
        } catch (IOException | RuntimeException failure) {
            log.warn("The search index could not follow and tries again: {}", failure.toString());
        }
    }

    /** Takes the next part of the journal; returns how far it is known to reach. */
    private long step(long head) throws IOException {
        var entries = journal.read(index.position(), ENTRIES, FACTS);
        var reached = entries.size() < ENTRIES ? head : entries.getLast().position();
        var named = new LinkedHashSet<UUID>();
        entries.stream().map(Entry::fact).map(IndexFollower::product).forEach(named::add);
        write(named);
        index.show(Math.max(reached, entries.isEmpty() ? 0 : entries.getLast().position()));
        uncommitted |= !entries.isEmpty();
        return head;
    }

    private static UUID product(Fact fact) {
        return fact instanceof AvailabilityChanged changed ? changed.productId() : fact.key();
    }

    /** Everything from the tables. Facts after {@code head} are read from the journal afterwards. */
    private void rebuild(long head) throws IOException {
        index.clear();
        List<UUID> part = products.after(null, PRODUCTS);
        while (!part.isEmpty()) {
            write(part);
            part = products.after(part.getLast(), PRODUCTS);
        }
        index.show(head);
        commit();
    }

    private void write(Collection<UUID> ids) throws IOException {
        var list = List.copyOf(ids);
        for (int from = 0; from < list.size(); from += PRODUCTS) {
            var part = list.subList(from, Math.min(from + PRODUCTS, list.size()));
            var found = products.find(part);
            var tree = categories.tree();
            for (var id : part) {
                var product = found.get(id);
                if (product != null
                        && product.state() == ProductState.PUBLISHED
                        && !product.skus().isEmpty()) {
                    index.put(id.toString(), Documents.of(product, tree, json));
                } else {
                    index.remove(id.toString());
                }
            }
        }
    }

    private void commit() throws IOException {
        index.commit();
        uncommitted = false;
        committedAt = System.nanoTime();
    }

    @Override
    public void close() throws IOException {
        thread.shutdown();
        try {
            if (thread.awaitTermination(5, TimeUnit.SECONDS) && index.position() != ProductIndex.EMPTY) {
                commit();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        index.close();
    }
}
