package io.banyan.engine.experiment.assignment;

/**
 * A share of people that experiments hold exclusively. Two experiments whose namespaces have one name and ranges that do not overlap
 * never meet in one person.
 *
 * @param name shared by the experiments that exclude each other
 * @param range which places of that name belong to this experiment
 */
public record Namespace(String name, Range range) {

    public Namespace {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
    }

    /** Whether the person belongs to it: hash version 1 with seed {@code "__" + name}, as in GrowthBook. */
    public boolean contains(String value) {
        return range.contains(HashVersion.FIRST.place("__" + name, value));
    }

    /** Whether the two can never hold one person: same name, ranges apart. */
    public boolean excludes(Namespace other) {
        return name.equals(other.name) && !range.overlaps(other.range);
    }
}
