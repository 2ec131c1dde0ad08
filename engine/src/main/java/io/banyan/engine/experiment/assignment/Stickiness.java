package io.banyan.engine.experiment.assignment;

/**
 * Whether people keep a variation once given, when weights, coverage or namespace change later.
 *
 * <p>Raise {@code version} to hash everybody anew; raise {@code minimumVersion} too, to put aside those who took part before it.
 *
 * @param kept whether variations given before are looked at
 * @param version of the experiment's assignments, at least 0
 * @param minimumVersion people given a variation in an earlier version than this take no part; 0 to {@code version}
 */
public record Stickiness(boolean kept, int version, int minimumVersion) {

    /** Everybody is hashed each time. */
    public static final Stickiness NONE = new Stickiness(false, 0, 0);

    public Stickiness {
        if (version < 0) {
            throw new IllegalArgumentException("version must not be negative: " + version);
        }
        if (minimumVersion < 0 || minimumVersion > version) {
            throw new IllegalArgumentException("minimumVersion must be between 0 and version: " + minimumVersion);
        }
        if (!kept && minimumVersion > 0) {
            throw new IllegalArgumentException("minimumVersion needs assignments to be kept: " + minimumVersion);
        }
    }

    public static Stickiness of(int version, int minimumVersion) {
        return new Stickiness(true, version, minimumVersion);
    }
}
