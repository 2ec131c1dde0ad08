package io.banyan.campaign.engine;

import io.banyan.campaign.specification.Mechanic;
import io.banyan.kernel.journal.Fact;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The steps that people go through in a mechanic, as its own facts tell them: bargains begun, helped, bought. The board counts
 * them. One bean for each mechanic that has facts of its own.
 *
 * @param steps in the order in which people go through them
 */
public record Funnel(Mechanic mechanic, List<Step<?>> steps) {

    public Funnel {
        steps = List.copyOf(steps);
    }

    /**
     * One step: each fact of the type counts one.
     *
     * @param name a stable word, unique within the mechanic
     * @param campaign of which campaign a fact is
     */
    public record Step<F extends Fact>(String name, String zh, String en, Class<F> fact, Function<F, UUID> campaign) {

        /** The campaign of a fact of this type. */
        public UUID campaignOf(Fact told) {
            return campaign.apply(fact.cast(told));
        }
    }
}
