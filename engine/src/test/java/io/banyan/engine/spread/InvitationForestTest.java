package io.banyan.engine.spread;

import static io.banyan.engine.spread.InvitationForest.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvitationForestTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    @Test
    void aStarIsABroadcast() {
        InvitationForest star = InvitationForest.of(NOBODY, 0, 0, 0, 0);
        assertThat(star.depth()).isEqualTo(1);
        assertThat(star.branching()).hasValue(4);
        // four pairs one step apart, six pairs two steps apart
        assertThat(star.structuralVirality()).hasValue(16.0 / 10);
    }

    @Test
    void aChainIsNot() {
        InvitationForest chain = InvitationForest.of(NOBODY, 0, 1, 2);
        assertThat(chain.depth()).isEqualTo(3);
        assertThat(chain.branching()).hasValue(1);
        assertThat(chain.structuralVirality()).hasValue((3 * 1 + 2 * 2 + 3) / 6.0);
        assertThat(chain.cycleTime(new long[] {0, 10, 40, 45})).hasValue(10);
        assertThat(chain.subtreeSizes()).containsExactly(4, 3, 2, 1);
    }

    @Test
    void strangersHaveNoMeasures() {
        InvitationForest strangers = InvitationForest.of(NOBODY, NOBODY);
        assertThat(strangers.depth()).isZero();
        assertThat(strangers.branching()).isEmpty();
        assertThat(strangers.structuralVirality()).isEmpty();
        assertThat(strangers.cycleTime(new long[] {1, 2})).isEmpty();
        assertThat(InvitationForest.of().structuralVirality()).isEmpty();
    }

    @Test
    void anEvenNumberOfTimesHasTheMeanOfTheMiddleTwo() {
        InvitationForest star = InvitationForest.of(NOBODY, 0, 0);
        assertThat(star.cycleTime(new long[] {100, 107, 104})).hasValue(5.5);
    }

    @Test
    void refusesCyclesAndStrangersAsInviters() {
        assertThatThrownBy(() -> InvitationForest.of(1, 0)).hasMessageContaining("cycle");
        assertThatThrownBy(() -> InvitationForest.of(NOBODY, 1)).hasMessageContaining("cycle");
        assertThatThrownBy(() -> InvitationForest.of(NOBODY, 3, 1, 2)).hasMessageContaining("cycle");
        assertThatThrownBy(() -> InvitationForest.of(NOBODY, 7)).hasMessageContaining("no such inviter");
        assertThatThrownBy(() -> InvitationForest.of(-2)).hasMessageContaining("no such inviter");
    }

    @Test
    void agreesWithBruteForceOnRandomForests() {
        Random random = new Random(SEED);
        for (int round = 0; round < 400; round++) {
            int[] inviters = randomForest(random, random.nextInt(40));
            long[] joinedAt = random.longs(inviters.length, 0, 1_000).toArray();
            InvitationForest forest = InvitationForest.of(inviters);
            String story = "seed " + SEED + ", inviters " + Arrays.toString(inviters);
            Reference reference = new Reference(inviters);
            same(forest.structuralVirality(), reference.meanDistance(), story);
            same(forest.branching(), reference.branching(), story);
            same(forest.cycleTime(joinedAt), reference.cycleTime(joinedAt), story);
            assertThat(forest.depth()).as(story).isEqualTo(reference.depth());
            for (int person = 0; person < inviters.length; person++) {
                assertThat(forest.depth(person))
                        .as(story)
                        .isEqualTo(reference.ancestors(person).size());
                assertThat(forest.subtreeSizes()[person]).as(story).isEqualTo(reference.below(person) + 1);
            }
        }
    }

    @Test
    void anOutlineNeverLosesAnInviter() {
        Random random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            int[] inviters = randomForest(random, 1 + random.nextInt(60));
            int limit = 1 + random.nextInt(60);
            InvitationForest forest = InvitationForest.of(inviters);
            List<Integer> kept = Arrays.stream(forest.outline(limit)).boxed().toList();
            String story = "seed " + SEED + ", limit " + limit + ", inviters " + Arrays.toString(inviters);
            assertThat(kept).as(story).hasSize(Math.min(limit, inviters.length)).doesNotHaveDuplicates();
            for (int person : kept) {
                if (inviters[person] != NOBODY) {
                    assertThat(kept).as(story).contains(inviters[person]);
                }
            }
            int smallestKept = kept.stream()
                    .mapToInt(person -> forest.subtreeSizes()[person])
                    .min()
                    .orElseThrow();
            int largestLeft = IntStream.range(0, inviters.length)
                    .filter(person -> !kept.contains(person))
                    .map(person -> forest.subtreeSizes()[person])
                    .max()
                    .orElse(0);
            assertThat(largestLeft).as(story).isLessThanOrEqualTo(smallestKept);
        }
    }

    @Test
    void aMillionPeopleInOneChainAreExact() {
        int people = 1_000_000;
        InvitationForest chain =
                InvitationForest.of(IntStream.range(-1, people - 1).toArray());
        // the mean distance of a path of n is (n + 1) / 3
        assertThat(chain.structuralVirality().orElseThrow()).isCloseTo((people + 1) / 3.0, within(1e-6));
        assertThat(chain.depth()).isEqualTo(people - 1);
    }

    private static int[] randomForest(Random random, int people) {
        int[] inviters = new int[people];
        double rootShare = random.nextDouble();
        for (int person = 0; person < people; person++) {
            inviters[person] = person == 0 || random.nextDouble() < rootShare ? NOBODY : random.nextInt(person);
        }
        return shuffled(random, inviters);
    }

    /** Renames the people, so that inviters stand behind as often as before those they brought. */
    private static int[] shuffled(Random random, int[] inviters) {
        List<Integer> names =
                new ArrayList<>(IntStream.range(0, inviters.length).boxed().toList());
        Collections.shuffle(names, random);
        int[] renamed = new int[inviters.length];
        for (int person = 0; person < inviters.length; person++) {
            renamed[names.get(person)] = inviters[person] == NOBODY ? NOBODY : names.get(inviters[person]);
        }
        return renamed;
    }

    private static void same(OptionalDouble measured, OptionalDouble expected, String story) {
        assertThat(measured.isPresent()).as(story).isEqualTo(expected.isPresent());
        expected.ifPresent(value -> assertThat(measured.orElseThrow()).as(story).isCloseTo(value, within(1e-9)));
    }

    /** Walks and compares everything with everything. */
    private static final class Reference {

        private final int[] inviters;

        Reference(int[] inviters) {
            this.inviters = inviters;
        }

        List<Integer> ancestors(int person) {
            List<Integer> ancestors = new ArrayList<>();
            for (int walker = inviters[person]; walker != NOBODY; walker = inviters[walker]) {
                ancestors.add(walker);
            }
            return ancestors;
        }

        int below(int person) {
            return (int)
                    people().filter(other -> ancestors(other).contains(person)).count();
        }

        int depth() {
            return people().map(person -> ancestors(person).size()).max().orElse(0);
        }

        OptionalDouble branching() {
            return people().mapToLong(person ->
                            people().filter(other -> inviters[other] == person).count())
                    .filter(brought -> brought > 0)
                    .average();
        }

        OptionalDouble cycleTime(long[] joinedAt) {
            double[] waits = people().filter(person -> inviters[person] != NOBODY)
                    .mapToDouble(person -> joinedAt[person] - joinedAt[inviters[person]])
                    .sorted()
                    .toArray();
            return waits.length == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((waits[(waits.length - 1) / 2] + waits[waits.length / 2]) / 2);
        }

        OptionalDouble meanDistance() {
            return people().boxed()
                    .flatMapToDouble(from -> Arrays.stream(distances(from))
                            .filter(distance -> distance > 0)
                            .asDoubleStream())
                    .average();
        }

        /** Breadth-first over the edges both ways; −1 for people of other trees. */
        private int[] distances(int from) {
            int[] distances = new int[inviters.length];
            Arrays.fill(distances, -1);
            distances[from] = 0;
            Deque<Integer> front = new ArrayDeque<>(List.of(from));
            while (!front.isEmpty()) {
                int person = front.remove();
                people().filter(other -> inviters[other] == person || inviters[person] == other)
                        .filter(other -> distances[other] < 0)
                        .forEach(other -> {
                            distances[other] = distances[person] + 1;
                            front.add(other);
                        });
            }
            return distances;
        }

        private IntStream people() {
            return IntStream.range(0, inviters.length);
        }
    }
}
