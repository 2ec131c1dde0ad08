package io.banyan.engine.experiment.assignment;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Variations that one person was given before, by experiment and version. Immutable; keep it with the person.
 *
 * @param variations by {@code key + "__" + version}, the form that GrowthBook's libraries store
 */
public record StickyAssignments(Map<String, Integer> variations) {

    /** Of a person never seen. */
    public static final StickyAssignments NONE = new StickyAssignments(Map.of());

    public StickyAssignments {
        variations = Map.copyOf(variations);
        variations.forEach((key, variation) -> {
            if (variation < 0) {
                throw new IllegalArgumentException("variations must not be negative: " + key + " " + variation);
            }
        });
    }

    public OptionalInt variation(String experiment, int version) {
        Integer found = variations.get(key(experiment, version));
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    public StickyAssignments with(String experiment, int version, int variation) {
        return overriddenBy(new StickyAssignments(Map.of(key(experiment, version), variation)));
    }

    /** Both together, the other one winning: for a person with a device's assignments who then signs in. */
    public StickyAssignments overriddenBy(StickyAssignments other) {
        Map<String, Integer> both = new HashMap<>(variations);
        both.putAll(other.variations);
        return new StickyAssignments(both);
    }

    private static String key(String experiment, int version) {
        return experiment + "__" + version;
    }
}
