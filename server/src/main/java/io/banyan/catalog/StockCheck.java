package io.banyan.catalog;

import java.util.List;

/**
 * Whether the stock adds up: on hand = received − confirmed + given back, reserved = the sum of open reservations,
 * and every figure is the sum of its moves.
 *
 * @param skus SKUs looked at
 * @param openUnits units in open reservations
 * @param breaches what does not add up, in words; empty when all is well
 */
public record StockCheck(long skus, long openUnits, List<String> breaches) {

    public boolean holds() {
        return breaches.isEmpty();
    }
}
