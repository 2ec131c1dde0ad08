package io.banyan.kernel.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The names of facts in the journal: the module and the record, such as {@code trade.OrderPaid}. */
final class FactTypes {

    private FactTypes() {}

    static String name(Class<? extends Fact> type) {
        var parts = type.getPackageName().split("\\.");
        var module = parts.length > 2 ? parts[2] : parts[parts.length - 1];
        return module + "." + type.getSimpleName();
    }

    static Map<String, Class<? extends Fact>> byName(Collection<Class<? extends Fact>> types) {
        var named = new HashMap<String, Class<? extends Fact>>();
        for (var type : types) {
            var other = named.put(name(type), type);
            if (other != null && other != type) {
                throw new IllegalArgumentException("two facts of one name: " + type + " and " + other);
            }
        }
        return Map.copyOf(named);
    }
}
