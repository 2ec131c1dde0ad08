package io.banyan.engine.experiment.assignment;

/** What an experiment decides for one person. */
public sealed interface Assignment {

    /**
     * Takes part.
     *
     * @param variation index of the variation, from 0
     * @param place where the person's hash lies, also when the variation comes from before
     * @param sticky whether the variation was kept from before
     */
    record Assigned(int variation, double place, boolean sticky) implements Assignment {}

    /** Takes no part, sees what everybody sees and is not counted. */
    record Excluded(Reason reason) implements Assignment {}

    /** Why somebody takes no part. */
    enum Reason {
        /** Without an id nobody can be put in the same place twice. */
        NO_VALUE,
        /** Belongs to another experiment of the namespace. */
        OUTSIDE_NAMESPACE,
        /** Lies in no variation's range. */
        NOT_COVERED,
        /** Took part in a version whose people are to be left alone. */
        OLD_VERSION
    }
}
