package io.banyan.campaign.board;

import io.banyan.campaign.board.CampaignBoard.BoardCohort;
import io.banyan.engine.spread.Cohort;
import io.banyan.engine.spread.Cohorts;
import io.banyan.engine.spread.InvitationForest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The shape and speed of a campaign's spread at one moment. Pure. */
final class Spread {

    private final List<Participant> participants;
    private final InvitationForest forest;
    private final int[] brought;

    /** @param participants in the order in which they joined */
    Spread(List<Participant> participants) {
        this.participants = participants;
        Map<UUID, Integer> places = new HashMap<>();
        for (int place = 0; place < participants.size(); place++) {
            places.put(participants.get(place).personId(), place);
        }
        this.forest = InvitationForest.of(participants.stream()
                .mapToInt(participant -> participant.parentId() == null
                        ? InvitationForest.NOBODY
                        : places.getOrDefault(participant.parentId(), InvitationForest.NOBODY))
                .toArray());
        this.brought = forest.brought();
    }

    InvitationForest forest() {
        return forest;
    }

    Participant participant(int place) {
        return participants.get(place);
    }

    /** How many the participant brought. */
    int brought(int place) {
        return brought[place];
    }

    /** Median time in seconds from joining to the joining of those one brought. */
    OptionalDouble cycleSeconds() {
        OptionalDouble milliseconds = forest.cycleTime(participants.stream()
                .mapToLong(participant -> participant.joinedAt().toEpochMilli())
                .toArray());
        return milliseconds.isEmpty() ? milliseconds : OptionalDouble.of(milliseconds.getAsDouble() / 1000);
    }

    /** The cohorts, the first at the first joining; none while no cycle can be told. */
    List<BoardCohort> cohorts(Instant now) {
        OptionalDouble cycle = cycleSeconds();
        if (cycle.isEmpty()) {
            return List.of();
        }
        long start = participants.stream()
                .mapToLong(participant -> participant.joinedAt().getEpochSecond())
                .min()
                .orElseThrow();
        // very many cycles are more than a table can show: take longer ones
        int length = Cohorts.readableCycle(
                Math.max(cycle.getAsDouble(), (now.getEpochSecond() - start) / (double) MOST_COHORTS));
        List<Cohorts.Joined> joined = IntStream.range(0, participants.size())
                .mapToObj(place -> new Cohorts.Joined(
                        participants.get(place).joinedAt().getEpochSecond(),
                        1,
                        participants.get(place).visits(),
                        brought[place]))
                .toList();
        return Cohorts.of(joined, start, length, now.getEpochSecond()).stream()
                .map(cohort -> cohort(cohort, Instant.ofEpochSecond(start + (long) cohort.cycle() * length)))
                .toList();
    }

    private static final int MOST_COHORTS = 200;

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
