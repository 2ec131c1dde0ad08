package io.banyan.catalog.stock;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Units that moved, for the record. */
record Move(
        MoveKind kind,
        UUID skuId,
        @Nullable UUID owner,
        int quantity,
        @Nullable String reason,
        @Nullable String who) {

    static Move of(MoveKind kind, UUID skuId, UUID owner, int quantity) {
        return new Move(kind, skuId, owner, quantity, null, null);
    }
}
