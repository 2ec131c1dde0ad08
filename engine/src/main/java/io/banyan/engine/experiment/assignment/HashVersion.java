package io.banyan.engine.experiment.assignment;

/**
 * How a person's value becomes a place in [0, 1). The two versions are GrowthBook's, so that its feature libraries and this class put
 * the same person at the same place.
 *
 * <p>Text is hashed as UTF-8, as FNV is defined on octets and as the field's server libraries do. A browser library that hashes UTF-16
 * units agrees only on ASCII; keep ids and seeds in ASCII where both decide.
 */
public enum HashVersion {

    /**
     * fnv32a(value + seed) mod 1000 / 1000. Biased when several experiments run side by side: seeds that end alike give related places.
     * For old experiments and for {@link Namespace}.
     */
    FIRST {
        @Override
        public double place(String seed, String value) {
            int hash = Fnv.hash(Fnv.hash(Fnv.OFFSET_BASIS, value), seed);
            return Integer.remainderUnsigned(hash, 1_000) / 1_000.0;
        }
    },

    /** fnv32a(text of fnv32a(seed + value)) mod 10000 / 10000. Hashing twice unties experiments from each other. */
    SECOND {
        @Override
        public double place(String seed, String value) {
            int hash = Fnv.hash(Fnv.hash(Fnv.OFFSET_BASIS, seed), value);
            return Integer.remainderUnsigned(Fnv.hashDigits(Fnv.OFFSET_BASIS, hash), 10_000) / 10_000.0;
        }
    };

    /**
     * The place of a value.
     *
     * @param seed what separates one experiment from another, usually its key
     * @param value the person's id
     * @return at least 0 and less than 1, on a grid of thousandths (FIRST) or ten-thousandths (SECOND)
     */
    public abstract double place(String seed, String value);
}
