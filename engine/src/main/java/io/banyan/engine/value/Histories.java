package io.banyan.engine.value;

import it.unimi.dsi.fastutil.objects.Object2IntLinkedOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The histories of many customers, equal ones counted once: a million customers have some hundred thousand distinct histories or fewer. */
public final class Histories {

    private final Object2IntLinkedOpenHashMap<History> counts;

    private final long customers;

    private Histories(Object2IntLinkedOpenHashMap<History> counts, long customers) {
        this.counts = counts;
        this.customers = customers;
    }

    public static Histories of(Iterable<History> histories) {
        var counts = new Object2IntLinkedOpenHashMap<History>();
        long customers = 0;
        for (var history : histories) {
            counts.addTo(history, 1);
            customers++;
        }
        return new Histories(counts, customers);
    }

    public long customers() {
        return customers;
    }

    /** How many different histories there are. */
    public int distinct() {
        return counts.size();
    }

    /** The distinct histories by rising number of repeats, otherwise in the order of their first customers. */
    List<Object2IntMap.Entry<History>> byRepeats() {
        var entries = new ArrayList<Object2IntMap.Entry<History>>(counts.object2IntEntrySet());
        entries.sort(Comparator.comparingInt(entry -> entry.getKey().repeats()));
        return entries;
    }

    double meanRepeats() {
        double sum = 0;
        for (var entry : counts.object2IntEntrySet()) {
            sum += (double) entry.getKey().repeats() * entry.getIntValue();
        }
        return sum / customers;
    }

    double meanObserved() {
        double sum = 0;
        for (var entry : counts.object2IntEntrySet()) {
            sum += entry.getKey().observed() * entry.getIntValue();
        }
        return sum / customers;
    }
}
