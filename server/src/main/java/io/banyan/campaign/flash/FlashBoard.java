package io.banyan.campaign.flash;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a flash sale sells.
 *
 * @param firstAt when the first order was accepted
 * @param soldOutSeconds from the opening to the last accepted piece, once nothing is left
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FlashBoard(
        Instant opensAt,
        List<FlashBoardItem> items,
        @Nullable Instant firstAt,
        @Nullable Instant lastAt,
        @Nullable Long soldOutSeconds) {

    /**
     * A variant, in pieces.
     *
     * @param wanted what the terms ask for
     * @param units what there was to set aside
     * @param placing accepted, the order about to stand
     * @param unpaid ordered and not paid yet
     * @param cancelled not paid in time or called off; these were offered again
     */
    record FlashBoardItem(
            UUID skuId,
            String title,
            String optionsText,
            long wanted,
            long units,
            long left,
            long placing,
            long unpaid,
            long paid,
            long cancelled,
            long failed) {}
}
