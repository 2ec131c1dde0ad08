package io.banyan.wallet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a wallet should do, unit by unit and moment by moment: every moment at which something becomes available or expires is
 * lived through, and what is usable pays what is owed at once.
 */
final class NaiveWallet {

    private static final long NEVER = Long.MAX_VALUE;

    /** A credit; times in seconds. */
    private static final class Grain {
        final int number;
        final String source;
        final long available;
        final long expires;
        final long amount;
        long left;
        long home;

        Grain(int number, String source, long amount, long available, long expires) {
            this.number = number;
            this.source = source;
            this.amount = amount;
            this.left = amount;
            this.available = available;
            this.expires = expires;
        }
    }

    /** What is owed since when. */
    private static final class Debt {
        final long since;
        long left;

        Debt(long since, long left) {
            this.since = since;
            this.left = left;
        }
    }

    private final Map<String, Grain> credits = new HashMap<>();
    private final Map<String, List<Grain>> debits = new HashMap<>();
    private final Map<String, Long> sources = new HashMap<>();
    private final List<Debt> debts = new ArrayList<>();
    private long now;

    NaiveWallet(long now) {
        this.now = now;
    }

    void credit(String cause, String source, long amount, long available, long expires) {
        credits.put(cause, new Grain(credits.size(), source, amount, available, expires));
        sources.merge(source, -amount, Long::sum);
        settle();
    }

    boolean debit(String cause, long amount) {
        if (available() < amount) {
            return false;
        }
        var spent = new ArrayList<Grain>();
        for (long i = 0; i < amount; i++) {
            var grain = usable().getFirst();
            grain.left--;
            spent.add(grain);
        }
        debits.put(cause, spent);
        return true;
    }

    /** @return how much was taken back */
    long undoCredit(String cause, long most) {
        var grain = credits.get(cause);
        var amount = Math.min(most, grain.amount - grain.home);
        var own = Math.min(grain.left, amount);
        grain.left -= own;
        grain.home += amount;
        sources.merge(grain.source, amount, Long::sum);
        debts.add(new Debt(now, amount - own));
        settle();
        return amount;
    }

    /** @return how much came back */
    long undoDebit(String cause, long most) {
        var spent = debits.getOrDefault(cause, List.of());
        var back = Math.min(most, spent.size());
        for (long i = 0; i < back; i++) {
            spent.removeLast().left++;
        }
        settle();
        lapse();
        return back;
    }

    void advance(long to) {
        var moments = new TreeSet<Long>();
        for (var grain : credits.values()) {
            moments.add(grain.available);
            moments.add(grain.expires);
        }
        for (var moment : moments.subSet(now, false, to, true)) {
            now = moment;
            settle();
            lapse();
        }
        now = to;
    }

    private void settle() {
        for (var payer : payers()) {
            for (var debt : debts) {
                while (payer.left > 0 && debt.left > 0 && debt.since < payer.expires) {
                    payer.left--;
                    debt.left--;
                }
            }
        }
    }

    private void lapse() {
        for (var grain : credits.values()) {
            if (grain.expires <= now && grain.left > 0) {
                var home = Math.min(grain.left, grain.amount - grain.home);
                grain.home += home;
                sources.merge(grain.source, home, Long::sum);
                sources.merge("lapsed", grain.left - home, Long::sum);
                grain.left = 0;
            }
        }
    }

    private List<Grain> payers() {
        return credits.values().stream()
                .filter(grain -> grain.left > 0 && grain.available <= now)
                .sorted(Comparator.<Grain>comparingLong(grain -> grain.expires).thenComparingInt(grain -> grain.number))
                .toList();
    }

    private List<Grain> usable() {
        return payers().stream().filter(grain -> grain.expires > now).toList();
    }

    long available() {
        return usable().stream().mapToLong(grain -> grain.left).sum();
    }

    long frozen() {
        return credits.values().stream()
                .filter(grain -> grain.available > now)
                .mapToLong(grain -> grain.left)
                .sum();
    }

    long owed() {
        return debts.stream().mapToLong(debt -> debt.left).sum();
    }

    /** What a source has got back less what it gave. */
    long source(String name) {
        return sources.getOrDefault(name, 0L);
    }

    static long never() {
        return NEVER;
    }
}
