package io.banyan.catalog.stock;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one owner has set aside of one SKU; see the columns of {@code catalog.reservation}. Always
 * {@code open = quantity − confirmed − released − handed}.
 */
record Held(
        UUID owner,
        UUID skuId,
        int quantity,
        int open,
        int confirmed,
        int released,
        int handed,
        @Nullable UUID takenFrom,
        int taken,
        boolean closed) {

    static Held opened(UUID owner, UUID skuId, int quantity, @Nullable UUID takenFrom, int taken) {
        return new Held(owner, skuId, quantity, quantity, 0, 0, 0, takenFrom, taken, false);
    }

    /** Gives units to an owner that takes from this one; negative when they come back. */
    Held hand(int units) {
        return new Held(
                owner, skuId, quantity, open - units, confirmed, released, handed + units, takenFrom, taken, closed);
    }

    Held confirm() {
        return new Held(owner, skuId, quantity, 0, confirmed + open, released, handed, takenFrom, taken, true);
    }

    /** Gives up units, of which {@code back} go to where they were taken from. */
    Held giveUp(int units, int back, boolean close) {
        return new Held(
                owner,
                skuId,
                quantity,
                open - units,
                confirmed,
                released + units,
                handed,
                takenFrom,
                taken - back,
                close);
    }
}
