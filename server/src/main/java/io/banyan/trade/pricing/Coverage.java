package io.banyan.trade.pricing;

import io.banyan.trade.spi.OfferScope;
import java.util.List;

/** Which lines of an order an offer is for. */
final class Coverage {

    private final boolean[] lines;
    private final int count;

    private Coverage(boolean[] lines) {
        this.lines = lines;
        int covered = 0;
        for (var line : lines) {
            covered += line ? 1 : 0;
        }
        this.count = covered;
    }

    static Coverage of(OfferScope scope, List<Goods> goods) {
        var lines = new boolean[goods.size()];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = scope.covers(goods.get(i).sku().productId());
        }
        return new Coverage(lines);
    }

    static Coverage all(int size) {
        var lines = new boolean[size];
        java.util.Arrays.fill(lines, true);
        return new Coverage(lines);
    }

    boolean line(int index) {
        return lines[index];
    }

    boolean all() {
        return count == lines.length;
    }

    boolean none() {
        return count == 0;
    }
}
