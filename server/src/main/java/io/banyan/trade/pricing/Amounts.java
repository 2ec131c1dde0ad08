package io.banyan.trade.pricing;

import io.banyan.kernel.money.Shares;

/** What is left to pay of every line, in minor units. Never changes: taking something off makes another one. */
final class Amounts {

    private final long[] lines;
    private final long total;

    private Amounts(long[] lines) {
        this.lines = lines;
        long sum = 0;
        for (var line : lines) {
            sum = Math.addExact(sum, line);
        }
        this.total = sum;
    }

    static Amounts of(long... lines) {
        return new Amounts(lines.clone());
    }

    long total() {
        return total;
    }

    long line(int index) {
        return lines[index];
    }

    int size() {
        return lines.length;
    }

    /** The sum of the lines covered. */
    long total(Coverage coverage) {
        if (coverage.all()) {
            return total;
        }
        long sum = 0;
        for (int i = 0; i < lines.length; i++) {
            if (coverage.line(i)) {
                sum += lines[i];
            }
        }
        return sum;
    }

    /** How an amount falls on the lines covered, by what is left of them; at most what is left. */
    long[] spread(long amount, Coverage coverage) {
        var weights = new long[lines.length];
        for (int i = 0; i < lines.length; i++) {
            weights[i] = coverage.line(i) ? lines[i] : 0;
        }
        var most = total(coverage);
        return most == 0 ? new long[lines.length] : Shares.of(Math.min(amount, most), weights);
    }

    Amounts less(long[] parts) {
        var left = new long[lines.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = lines[i] - parts[i];
        }
        return new Amounts(left);
    }
}
