package io.banyan.kernel.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What a named subscriber does with the facts it asked for. Declared as a bean; on any number of nodes one
 * delivers at a time.
 *
 * <p>The handler runs in the transaction that moves the subscriber's position: what it writes to the database
 * happens exactly once, effects outside it at least once. Facts of one key come in order. A fact that keeps failing is
 * parked together with those that follow under its key, and the others go on.
 */
public final class Subscription {

    private final String name;
    private final Map<String, Class<? extends Fact>> types;
    private final Consumer<List<Entry>> handler;
    private final boolean fromNow;
    private final boolean alone;

    private Subscription(
            String name,
            Collection<Class<? extends Fact>> facts,
            Consumer<List<Entry>> handler,
            boolean fromNow,
            boolean alone) {
        this.name = name;
        this.types = FactTypes.byName(facts);
        this.handler = handler;
        this.fromNow = fromNow;
        this.alone = alone;
    }

    /** Begins a subscription that takes its facts one by one. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    String name() {
        return name;
    }

    Map<String, Class<? extends Fact>> types() {
        return types;
    }

    boolean fromNow() {
        return fromNow;
    }

    boolean alone() {
        return alone;
    }

    void take(List<Entry> entries) {
        handler.accept(entries);
    }

    /** Collects what a subscriber wants to know. */
    public static final class Builder {

        private final String name;
        private final Map<Class<? extends Fact>, BiConsumer<Fact, Entry>> handlers = new HashMap<>();
        private boolean fromNow;
        private boolean alone;

        private Builder(String name) {
            this.name = name;
        }

        public <F extends Fact> Builder on(Class<F> type, BiConsumer<? super F, Entry> handler) {
            handlers.put(type, (fact, entry) -> handler.accept(type.cast(fact), entry));
            return this;
        }

        public <F extends Fact> Builder on(Class<F> type, Consumer<? super F> handler) {
            return on(type, (fact, entry) -> handler.accept(fact));
        }

        /** Starts at the end of the journal when the subscriber is new, instead of at its beginning. */
        public Builder fromNow() {
            fromNow = true;
            return this;
        }

        /**
         * Gives every fact a transaction of its own. For handlers that lock rows which others lock too: the locks of several
         * facts in one transaction would come in no order at all, and deadlock with everybody else.
         */
        public Builder alone() {
            alone = true;
            return this;
        }

        public Subscription build() {
            var byType = Map.copyOf(handlers);
            return new Subscription(
                    name,
                    byType.keySet(),
                    entries -> entries.forEach(entry -> Objects.requireNonNull(
                                    byType.get(entry.fact().getClass()))
                            .accept(entry.fact(), entry)),
                    fromNow,
                    alone);
        }

        /** Takes facts in batches, for handlers that write many rows in one statement. */
        public Subscription batch(Set<Class<? extends Fact>> facts, Consumer<List<Entry>> handler) {
            return new Subscription(name, facts, handler, fromNow, alone);
        }
    }
}
