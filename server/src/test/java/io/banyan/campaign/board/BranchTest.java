package io.banyan.campaign.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.banyan.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The sums kept along the way against going through all pairs. */
class BranchTest {

    @Test
    void sumsAreThoseOfAllPairsWhateverIsHungAndCut() {
        Seeds.each(60, random -> {
            List<Branch> people = new ArrayList<>();
            long pairs = 0;
            long distances = 0;
            for (int act = random.nextInt(20, 120); act > 0; act--) {
                if (people.size() < 2 || random.nextInt(3) == 0) {
                    people.add(new Branch(UUID.randomUUID()));
                }
                var one = people.get(random.nextInt(people.size()));
                var other = people.get(random.nextInt(people.size()));
                Branch.Change change = null;
                if (one.parent != null && random.nextInt(4) == 0) {
                    change = Branch.cut(one);
                } else if (one.parent == null && root(other) != one) {
                    change = Branch.hang(one, other);
                }
                if (change != null) {
                    pairs += change.pairs();
                    distances += change.distances();
                }
            }
            check(people, pairs, distances);
        });
    }

    private static void check(List<Branch> people, long pairs, long distances) {
        long allPairs = 0;
        long allDistances = 0;
        for (int one = 0; one < people.size(); one++) {
            long size = 0;
            long below = 0;
            for (int other = 0; other < people.size(); other++) {
                int apart = distance(people.get(one), people.get(other));
                if (apart >= 0 && other > one) {
                    allPairs++;
                    allDistances += apart;
                }
                int up = steps(people.get(other), people.get(one));
                size += up >= 0 ? 1 : 0;
                below += Math.max(0, up);
            }
            assertThat(people.get(one).size).isEqualTo(size);
            assertThat(people.get(one).below).isEqualTo(below);
        }
        assertThat(pairs).isEqualTo(allPairs);
        assertThat(distances).isEqualTo(allDistances);
    }

    private static Branch root(Branch from) {
        Branch at = from;
        while (at.parent != null) {
            at = at.parent;
        }
        return at;
    }

    /** Steps up from one to the other; −1 if they are not above. */
    private static int steps(Branch from, Branch above) {
        int steps = 0;
        for (Branch at = from; at != null; at = at.parent, steps++) {
            if (at == above) {
                return steps;
            }
        }
        return -1;
    }

    private static int distance(Branch one, Branch other) {
        int up = 0;
        for (Branch at = one; at != null; at = at.parent, up++) {
            int down = steps(other, at);
            if (down >= 0) {
                return up + down;
            }
        }
        return -1;
    }

    @Test
    void nobodyHangsBelowThemselvesOrTwice() {
        var top = new Branch(UUID.randomUUID());
        var child = new Branch(UUID.randomUUID());
        Branch.hang(child, top);
        assertThatIllegalArgumentException().isThrownBy(() -> Branch.hang(top, child));
        assertThatIllegalArgumentException().isThrownBy(() -> Branch.hang(child, top));
        assertThatIllegalArgumentException().isThrownBy(() -> Branch.cut(top));
    }

    @Test
    void bucketsOfWaitsFollowEachOtherWithoutAGap() {
        for (int bucket = 0; bucket < 1_500; bucket++) {
            assertThat(Waits.bucket(Waits.first(bucket))).isEqualTo(bucket);
            assertThat(Waits.bucket(Waits.last(bucket))).isEqualTo(bucket);
            assertThat(Waits.first(bucket + 1)).isEqualTo(Waits.last(bucket) + 1);
        }
        var random = new SplittableRandom(1);
        for (int i = 0; i < 10_000; i++) {
            long wait = random.nextLong(1L << random.nextInt(1, 50));
            int bucket = Waits.bucket(wait);
            assertThat(wait).isBetween(Waits.first(bucket), Waits.last(bucket));
        }
    }
}
