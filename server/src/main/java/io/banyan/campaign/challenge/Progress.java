package io.banyan.campaign.challenge;

import io.banyan.campaign.challenge.ChallengeSpec.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far contributions bring: pure, and the same in whatever order they were told.
 *
 * @param at the time of the event that reached this value; that of the beginning where nothing counts
 */
record Progress(long value, Instant at) {

    static Progress of(Measure measure, Collection<Contribution> contributions, ZoneId zone, Instant begun) {
        return switch (measure) {
            case COUNT, DISTINCT -> different(measure, contributions, begun);
            case SUM -> sum(contributions, begun);
            case STREAK -> streak(contributions, zone, begun);
        };
    }

    /** Counts sources, or items; the last new one brought it there. */
    private static Progress different(Measure measure, Collection<Contribution> contributions, Instant begun) {
        var seen = new HashSet<String>();
        var at = begun;
        for (var one : inOrder(contributions)) {
            if (seen.add(measure == Measure.COUNT ? one.source() : one.item())) {
                at = one.at();
            }
        }
        return new Progress(seen.size(), at);
    }

    private static Progress sum(Collection<Contribution> contributions, Instant begun) {
        long sum = 0;
        var at = begun;
        var seen = new HashSet<String>();
        for (var one : inOrder(contributions)) {
            // An order of several products has a row for each; its cost counts once.
            if (one.amount() > 0 && seen.add(one.source())) {
                sum = Math.addExact(sum, one.amount());
                at = one.at();
            }
        }
        return new Progress(sum, at);
    }

    /** The longest run of days; the first event of its last day brought it there. */
    private static Progress streak(Collection<Contribution> contributions, ZoneId zone, Instant begun) {
        var days = new TreeMap<LocalDate, Instant>();
        for (var one : contributions) {
            days.merge(LocalDate.ofInstant(one.at(), zone), one.at(), (a, b) -> a.isBefore(b) ? a : b);
        }
        long longest = 0;
        long run = 0;
        var at = begun;
        @Nullable LocalDate before = null;
        for (var day : days.entrySet()) {
            run = before != null && before.plusDays(1).equals(day.getKey()) ? run + 1 : 1;
            before = day.getKey();
            if (run > longest) {
                longest = run;
                at = day.getValue();
            }
        }
        return new Progress(longest, at);
    }

    private static Collection<Contribution> inOrder(Collection<Contribution> contributions) {
        return contributions.stream()
                .sorted(Comparator.comparing(Contribution::at)
                        .thenComparing(Contribution::source)
                        .thenComparing(Contribution::item))
                .toList();
    }
}
