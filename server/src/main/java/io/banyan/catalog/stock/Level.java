package io.banyan.catalog.stock;

import java.util.UUID;

/** The figures of one locked SKU, and what this transaction adds to them. */
final class Level {

    final UUID skuId;
    final UUID productId;
    private final long availableBefore;
    private final long reservedBefore;
    long received;
    long confirmed;
    long givenBack;
    long reserved;

    Level(UUID skuId, UUID productId, long onHand, long reserved) {
        this.skuId = skuId;
        this.productId = productId;
        this.reservedBefore = reserved;
        this.availableBefore = onHand - reserved;
    }

    long available() {
        return availableBefore + received - confirmed + givenBack - reserved;
    }

    long reservedNow() {
        return reservedBefore + reserved;
    }

    boolean changed() {
        return received != 0 || confirmed != 0 || givenBack != 0 || reserved != 0;
    }

    /** Whether it was sold out by this transaction, or can be had again through it. */
    boolean crossedZero() {
        return (availableBefore > 0) != (available() > 0);
    }
}
