package io.banyan.trade;

import java.util.List;

/**
 * What {@link Orders#verify()} found.
 *
 * @param violations each a plain sentence; empty when the books hold
 */
public record OrderCheck(long orders, long payments, long refunds, List<String> violations) {

    public boolean holds() {
        return violations.isEmpty();
    }
}
