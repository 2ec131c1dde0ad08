package io.banyan.engine.experiment.assignment;

import io.banyan.engine.experiment.assignment.Assignment.Assigned;
import io.banyan.engine.experiment.assignment.Assignment.Excluded;
import io.banyan.engine.experiment.assignment.Assignment.Reason;
import java.util.List;
import java.util.Optional;

/**
 * How an experiment shares out people. Deciding is a pure function; counting and storing are the caller's.
 *
 * @param key name under which assignments are kept
 * @param seed of the hash; the key unless an experiment is to repeat another's cut
 * @param hashVersion see {@link HashVersion}
 * @param ranges one for each variation, not overlapping; {@link Ranges} makes them from weights
 * @param namespace whose people it may have; empty: everybody
 * @param stickiness see {@link Stickiness}
 */
public record Experiment(
        String key,
        String seed,
        HashVersion hashVersion,
        List<Range> ranges,
        Optional<Namespace> namespace,
        Stickiness stickiness) {

    public Experiment {
        if (key.isBlank()) {
            throw new IllegalArgumentException("key must not be blank");
        }
        ranges = List.copyOf(ranges);
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException("ranges must not be empty");
        }
        for (int i = 0; i < ranges.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (ranges.get(i).overlaps(ranges.get(j))) {
                    throw new IllegalArgumentException(
                            "ranges must not overlap: " + ranges.get(j) + ", " + ranges.get(i));
                }
            }
        }
    }

    /** The key as seed, hash version 2, everybody, nothing kept. */
    public static Experiment of(String key, List<Range> ranges) {
        return new Experiment(key, key, HashVersion.SECOND, ranges, Optional.empty(), Stickiness.NONE);
    }

    public Experiment withSeed(String newSeed) {
        return new Experiment(key, newSeed, hashVersion, ranges, namespace, stickiness);
    }

    public Experiment withHashVersion(HashVersion version) {
        return new Experiment(key, seed, version, ranges, namespace, stickiness);
    }

    public Experiment within(Namespace newNamespace) {
        return new Experiment(key, seed, hashVersion, ranges, Optional.of(newNamespace), stickiness);
    }

    public Experiment sticky(Stickiness newStickiness) {
        return new Experiment(key, seed, hashVersion, ranges, namespace, newStickiness);
    }

    /** For a person without assignments from before. */
    public Assignment assign(String value) {
        return assign(value, StickyAssignments.NONE);
    }

    /**
     * Decides for one person. A kept assignment is looked at first, before the namespace and the ranges: whoever is in stays in.
     *
     * @param value the person's id; empty means none
     * @param before what the person was given before; looked at only when the experiment is sticky
     */
    public Assignment assign(String value, StickyAssignments before) {
        if (value.isEmpty()) {
            return new Excluded(Reason.NO_VALUE);
        }
        double place = hashVersion.place(seed, value);
        if (stickiness.kept()) {
            for (int version = 0; version < stickiness.minimumVersion(); version++) {
                if (before.variation(key, version).isPresent()) {
                    return new Excluded(Reason.OLD_VERSION);
                }
            }
            var kept = before.variation(key, stickiness.version());
            // a variation that has since been removed cannot be shown
            if (kept.isPresent() && kept.getAsInt() < ranges.size()) {
                return new Assigned(kept.getAsInt(), place, true);
            }
        }
        if (namespace.isPresent() && !namespace.get().contains(value)) {
            return new Excluded(Reason.OUTSIDE_NAMESPACE);
        }
        for (int variation = 0; variation < ranges.size(); variation++) {
            if (ranges.get(variation).contains(place)) {
                return new Assigned(variation, place, false);
            }
        }
        return new Excluded(Reason.NOT_COVERED);
    }
}
