package io.banyan.engine.risk;

import static io.banyan.engine.spread.InvitationForest.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.banyan.engine.spread.InvitationForest;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvitationPatternsTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    @Test
    void aRingOfThreeIdentitiesIsALoopAndSoIsAnInvitationOfOneself() {
        // 0 brought 1, 1 brought 2, 2 brought 3, and 3 is 0 again; 4 brought 5, which is 4 again; 6 brought 7
        var forest = InvitationForest.of(NOBODY, 0, 1, 2, NOBODY, 4, NOBODY, 6);
        var loops = InvitationLoops.find(forest, new int[] {0, 1, 2, 0, 3, 3, 4, 5});
        assertThat(loops).hasSize(2);
        assertThat(loops.get(0).identities()).containsExactly(0, 1, 2);
        assertThat(loops.get(0).invited()).containsExactly(1, 2, 3);
        assertThat(loops.get(1).identities()).containsExactly(3);
        assertThat(loops.get(1).invited()).containsExactly(5);
    }

    @Test
    void peopleOfTheirOwnIdentityHaveNoLoops() {
        var forest = InvitationForest.of(NOBODY, 0, 0, 1, 2);
        assertThat(InvitationLoops.find(forest, new int[] {0, 1, 2, 3, 4})).isEmpty();
        assertThat(InvitationLoops.find(InvitationForest.of(), new int[0])).isEmpty();
    }

    @Test
    void loopsAgreeWithWalkingEveryWayBack() {
        var random = new Random(SEED);
        for (int round = 0; round < 1000; round++) {
            int people = 1 + random.nextInt(25);
            var forest = forest(random, people);
            int count = 1 + random.nextInt(15);
            int[] identities = random.ints(people, 0, count).toArray();
            boolean[][] reaches = new boolean[count][count];
            for (int person = 0; person < people; person++) {
                if (forest.inviter(person) != NOBODY) {
                    reaches[identities[forest.inviter(person)]][identities[person]] = true;
                }
            }
            for (int over = 0; over < count; over++) {
                for (int from = 0; from < count; from++) {
                    for (int to = 0; to < count; to++) {
                        reaches[from][to] |= reaches[from][over] && reaches[over][to];
                    }
                }
            }
            Set<Set<Integer>> expected = IntStream.range(0, count)
                    .filter(identity -> reaches[identity][identity])
                    .mapToObj(identity -> IntStream.range(0, count)
                            .filter(other -> reaches[identity][other] && reaches[other][identity])
                            .boxed()
                            .collect(Collectors.toSet()))
                    .collect(Collectors.toSet());
            Set<Integer> invited = IntStream.range(0, people)
                    .filter(person -> forest.inviter(person) != NOBODY
                            && reaches[identities[person]][identities[forest.inviter(person)]])
                    .boxed()
                    .collect(Collectors.toSet());
            var loops = InvitationLoops.find(forest, identities);
            var description = "seed %s, round %s".formatted(SEED, round);
            assertThat(loops.stream()
                            .map(loop ->
                                    Arrays.stream(loop.identities()).boxed().collect(Collectors.toSet())))
                    .as(description)
                    .containsExactlyInAnyOrderElementsOf(expected);
            var all = new TreeSet<Integer>();
            loops.forEach(loop -> Arrays.stream(loop.invited()).forEach(all::add));
            assertThat(all).as(description).isEqualTo(new TreeSet<>(invited));
        }
    }

    @Test
    void aChainOfAMillionThatComesBackIsOneLoop() {
        int people = 1_000_000;
        var forest = InvitationForest.of(
                IntStream.range(0, people).map(person -> person - 1).toArray());
        int[] identities = IntStream.range(0, people).toArray();
        identities[people - 1] = 0;
        assertThat(InvitationLoops.find(forest, identities).getFirst().identities())
                .hasSize(people - 1);
    }

    @Test
    void starsAgreeWithTryingEveryWindow() {
        var random = new Random(SEED);
        for (int round = 0; round < 1000; round++) {
            int people = 1 + random.nextInt(30);
            var forest = forest(random, people);
            long[] joinedAt = random.longs(people, -20, 20).toArray();
            boolean[] active = new boolean[people];
            for (int person = 0; person < people; person++) {
                active[person] = random.nextInt(3) == 0;
            }
            var stars = new InvitationStars(2 + random.nextInt(3), random.nextInt(15));
            int[] brought = forest.brought();
            int[] bursts = new int[people];
            for (int inviter = 0; inviter < people; inviter++) {
                for (long from = -20; from < 20; from++) {
                    int burst = 0;
                    for (int person = 0; person < people; person++) {
                        burst += forest.inviter(person) == inviter
                                        && brought[person] == 0
                                        && !active[person]
                                        && joinedAt[person] >= from
                                        && joinedAt[person] - from <= stars.window()
                                ? 1
                                : 0;
                    }
                    bursts[inviter] = Math.max(bursts[inviter], burst);
                }
            }
            var found = stars.find(forest, joinedAt, person -> active[person]);
            assertThat(found.stream().collect(Collectors.toMap(InvitationStar::inviter, InvitationStar::burst)))
                    .as("seed %s, round %s", SEED, round)
                    .isEqualTo(IntStream.range(0, people)
                            .filter(person -> bursts[person] >= stars.leastBurst())
                            .boxed()
                            .collect(Collectors.toMap(person -> person, person -> bursts[person])));
        }
    }

    @Test
    void aStarTellsItsBurst() {
        var forest = InvitationForest.of(NOBODY, 0, 0, 0, 0, 4, 0);
        var stars = new InvitationStars(2, 10)
                .find(forest, new long[] {0, 100, 105, 110, 111, 500, Long.MIN_VALUE}, person -> false);
        // person 4 brought somebody, so is not idle
        assertThat(stars).containsExactly(new InvitationStar(0, 5, 4, 3, 100));
    }

    private static InvitationForest forest(Random random, int people) {
        return InvitationForest.of(IntStream.range(0, people)
                .map(person -> person == 0 || random.nextInt(4) == 0 ? NOBODY : random.nextInt(person))
                .toArray());
    }

    @Test
    void refuseWhatDoesNotFitTheForest() {
        var forest = InvitationForest.of(NOBODY, 0);
        assertThatThrownBy(() -> InvitationLoops.find(forest, new int[1])).hasMessageStartingWith("identities must");
        assertThatThrownBy(() -> InvitationLoops.find(forest, new int[] {0, -1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("identities must");
        assertThatThrownBy(() -> new InvitationStars(1, 1)).hasMessageStartingWith("leastBurst must");
        assertThatThrownBy(() -> new InvitationStars(2, -1)).hasMessageStartingWith("window must");
        assertThatThrownBy(() -> new InvitationStars(2, 1).find(forest, new long[1], person -> true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("joinedAt must");
    }
}
