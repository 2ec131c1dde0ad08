package io.banyan.engine.risk;

/** How much an edge says by where it leads. */
public enum ColumnWeight {
    /**
     * 1 / ln(d + 5) for a column of d edges: what everybody has says little, so that a cheat gains nothing by adding edges to popular
     * columns. The weight that FRAUDAR's paper proposes and tests.
     */
    LOGARITHMIC {
        @Override
        double of(double degree) {
            return 1 / Math.log(degree + 5);
        }
    },
    /** 1 for every edge: the block of the highest average degree (Charikar 2000). */
    EVEN {
        @Override
        double of(double degree) {
            return 1;
        }
    };

    abstract double of(double degree);
}
