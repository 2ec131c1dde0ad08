package io.banyan.campaign.board;

import io.banyan.campaign.board.CampaignBoard.BoardCohort;
import io.banyan.campaign.board.SpreadReads.JoinedMinute;
import io.banyan.engine.spread.Cohort;
import io.banyan.engine.spread.Cohorts;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The speed of a campaign's spread at one moment. Pure. */
final class Spread {

    private static final int MOST_COHORTS = 200;
    private static final int SHORTEST_CYCLE = 60;

    private Spread() {}

    /**
     * The cohorts, the first at the minute of the first joining; none while no cycle can be told. Whole minutes are what boards keep, so
     * no cycle is shorter.
     */
    static List<BoardCohort> cohorts(List<JoinedMinute> minutes, OptionalDouble cycleSeconds, Instant now) {
        if (cycleSeconds.isEmpty() || minutes.isEmpty()) {
            return List.of();
        }
        long start = minutes.getFirst().minute().getEpochSecond();
        // very many cycles are more than a table can show: take longer ones
        int length = Math.max(
                SHORTEST_CYCLE,
                Cohorts.readableCycle(
                        Math.max(cycleSeconds.getAsDouble(), (now.getEpochSecond() - start) / (double) MOST_COHORTS)));
        List<Cohorts.Joined> joined = minutes.stream()
                .map(minute -> new Cohorts.Joined(
                        minute.minute().getEpochSecond(), minute.participants(), minute.visits(), minute.brought()))
                .toList();
        return Cohorts.of(joined, start, length, now.getEpochSecond()).stream()
                .map(cohort -> cohort(cohort, Instant.ofEpochSecond(start + (long) cohort.cycle() * length)))
                .toList();
    }

    private static BoardCohort cohort(Cohort cohort, Instant from) {
        return new BoardCohort(
                cohort.cycle(),
                from,
                cohort.participants(),
                known(cohort.i()),
                known(cohort.c()),
                cohort.closed() ? known(cohort.k()) : null);
    }

    static @Nullable Double known(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    static @Nullable Double ratio(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
