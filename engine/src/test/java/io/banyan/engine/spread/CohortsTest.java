package io.banyan.engine.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.banyan.engine.spread.Cohorts.Joined;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CohortsTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    @Test
    void kIsInvitationsTimesConversion() {
        Cohort cohort = new Cohort(0, 40, 100, 30, true);
        assertThat(cohort.i()).hasValue(2.5);
        assertThat(cohort.c()).hasValue(0.3);
        assertThat(cohort.k()).hasValue(0.75);
    }

    @Test
    void whatIsNotKnownIsEmptyAndNotZero() {
        Cohort nobody = new Cohort(3, 0, 0, 0, true);
        assertThat(nobody.i()).isEmpty();
        assertThat(nobody.k()).isEmpty();
        Cohort unseen = new Cohort(3, 5, 0, 0, true);
        assertThat(unseen.i()).hasValue(0);
        assertThat(unseen.c()).isEmpty();
        assertThat(unseen.k()).hasValue(0);
    }

    @Test
    void aCohortClosesWhenTheNextCycleIsOver() {
        List<Cohort> cohorts = Cohorts.of(List.of(new Joined(100, 1, 0, 0), new Joined(125, 1, 0, 0)), 100, 10, 129);
        assertThat(cohorts).extracting(Cohort::participants).containsExactly(1L, 0L, 1L);
        assertThat(cohorts).extracting(Cohort::closed).containsExactly(true, false, false);
    }

    @Test
    void nobodyIsLostInRandomCohorts() {
        Random random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            long start = random.nextInt(1_000);
            long cycle = 1L + random.nextInt(50);
            List<Joined> people = new ArrayList<>();
            for (int person = random.nextInt(80); person > 0; person--) {
                people.add(new Joined(start + random.nextInt(700), 1, random.nextInt(9), random.nextInt(3)));
            }
            List<Cohort> cohorts = Cohorts.of(people, start, cycle, start + 800);
            String story = "seed " + SEED + ", start " + start + ", cycle " + cycle + ", " + people;
            for (Cohort cohort : cohorts) {
                List<Joined> members = people.stream()
                        .filter(person -> Math.floorDiv(person.atSeconds() - start, cycle) == cohort.cycle())
                        .toList();
                assertThat(cohort.participants()).as(story).isEqualTo(members.size());
                assertThat(cohort.visits())
                        .as(story)
                        .isEqualTo(members.stream().mapToLong(Joined::visits).sum());
                assertThat(cohort.brought())
                        .as(story)
                        .isEqualTo(members.stream().mapToLong(Joined::brought).sum());
                if (cohort.c().isPresent() && cohort.i().isPresent()) {
                    assertThat(cohort.i().getAsDouble() * cohort.c().getAsDouble())
                            .as(story)
                            .isCloseTo(cohort.k().orElseThrow(), within(1e-12));
                }
            }
            assertThat(cohorts.stream().mapToLong(Cohort::participants).sum())
                    .as(story)
                    .isEqualTo(people.size());
        }
    }

    @Test
    void cyclesReadWellOnAClock() {
        assertThat(Cohorts.readableCycle(0)).isEqualTo(1);
        assertThat(Cohorts.readableCycle(17)).isEqualTo(15);
        assertThat(Cohorts.readableCycle(2_900)).isEqualTo(3_600);
        assertThat(Cohorts.readableCycle(90_000)).isEqualTo(86_400);
        assertThat(Cohorts.readableCycle(1e9)).isEqualTo(604_800);
    }

    @Test
    void refusesTimesBeforeTheStart() {
        assertThatThrownBy(() -> Cohorts.of(List.of(new Joined(5, 1, 0, 0)), 10, 1, 20))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
