package io.banyan.connector;

import io.banyan.kernel.setting.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The mappings of order files: one for the history that comes with Banyan, and those that operators keep. */
@Component
class Mappings {

    private record Kept(List<OrderFileMapping> mappings) {}

    private static final String KEY = "connector.order_mappings";

    private final Settings settings;

    Mappings(Settings settings) {
        this.settings = settings;
    }

    List<OrderFileMapping> all() {
        var all = new ArrayList<>(
                settings.get(KEY, Kept.class, new Kept(List.of())).mappings());
        var own = OrderFileMapping.onlineRetail();
        if (all.stream().noneMatch(mapping -> mapping.name().equals(own.name()))) {
            all.addFirst(own);
        }
        return List.copyOf(all);
    }

    Optional<OrderFileMapping> find(String name) {
        return all().stream().filter(mapping -> mapping.name().equals(name)).findFirst();
    }

    void keep(OrderFileMapping mapping) {
        RowReader.requireUsable(mapping);
        var all = new ArrayList<>(all());
        all.removeIf(known -> known.name().equals(mapping.name()));
        all.add(mapping);
        settings.put(KEY, new Kept(all));
    }
}
