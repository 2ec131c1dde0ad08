package io.banyan.engine.attribution;

/** How a conversion is shared out among the touches before it. Shares of a conversion add up to 1 in every model. */
public sealed interface Model {

    /** All to the first touch. */
    record First() implements Model {}

    /** All to the last touch. */
    record Last() implements Model {}

    /** The same to every touch. */
    record Linear() implements Model {}

    /**
     * Fixed shares to the first and the last touch, the rest evenly to those between. With two touches the first and the last keep their
     * proportion, a single one gets all.
     */
    record PositionBased(double first, double last) implements Model {

        public PositionBased {
            if (!(first >= 0 && last >= 0 && first + last <= 1 && first + last > 0)) {
                throw new IllegalArgumentException(
                        "first and last must be shares with a sum above 0 and up to 1: " + first + ", " + last);
            }
        }

        /** The customary 40 % to the first, 40 % to the last. */
        public static PositionBased customary() {
            return new PositionBased(0.4, 0.4);
        }
    }

    /**
     * A touch weighs half as much for every half-life between it and the conversion.
     *
     * @param halfLife in seconds, above 0
     */
    record TimeDecay(double halfLife) implements Model {

        public TimeDecay {
            if (!(halfLife > 0) || Double.isInfinite(halfLife)) {
                throw new IllegalArgumentException("halfLife must be a number of seconds above 0, not " + halfLife);
            }
        }
    }

    /**
     * By removal effect in a first-order Markov chain: by what part the chance of a conversion falls when everybody who would come to
     * the channel is lost instead; scaled to the number of conversions. Needs paths that did not convert and counts them.
     *
     * <p>E. Anderl, I. Becker, F. von Wangenheim, J. H. Schumann: Mapping the customer journey, International Journal of Research in
     * Marketing 33(3), 2016.
     */
    record MarkovRemoval() implements Model {}

    /**
     * The Shapley value of the game in which a set of channels is worth the conversions whose channels are all in the set. Each
     * conversion is then shared evenly by its distinct channels, whatever their number, order and repeats.
     *
     * <p>K. Zhao, S. H. Mahboobi, S. R. Bagheri: Shapley value methods for attribution modeling in online advertising, 2018.
     */
    record Shapley() implements Model {}
}
