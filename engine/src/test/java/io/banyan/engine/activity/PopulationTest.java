package io.banyan.engine.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

class PopulationTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    /** More than a block, a few of them merged away. */
    private static ActivityIndex index(int people, SplittableRandom random) {
        var builder = ActivityBuilder.inMemory(ZoneOffset.UTC);
        int event = builder.event("Seen");
        for (int person = 0; person < people; person++) {
            builder.add(person, event, 1_000_000_000L + person);
        }
        for (int merged = 0; merged < 5 && people > 10; merged++) {
            int from = 5 + random.nextInt(people - 5);
            builder.merge(from, merged);
        }
        return builder.build();
    }

    @Test
    void copyGivesExactlyThoseWhoAreMeantAndAreStillThere() {
        var random = new SplittableRandom(SEED);
        for (int people : new int[] {1, 63, 64, 65, 1_000, ActivityIndex.BLOCK_PEOPLE + 70}) {
            var index = index(people, random);
            var everybody = index.everyone();
            check(Population.of(index), everybody, index, "everybody of " + people);
            var some = new RoaringBitmap();
            for (int i = 0; i < people / 3; i++) {
                some.add(random.nextInt(people));
            }
            some.add(people + 100_000);
            var meant = RoaringBitmap.and(some, everybody);
            check(Population.of(index, some), meant, index, "some of " + people);
        }
    }

    private static void check(Population population, RoaringBitmap meant, ActivityIndex index, String which) {
        var why = "seed " + SEED + ": " + which;
        for (int block = 0; block < index.blocks(); block++) {
            var words = new long[ActivityIndex.BLOCK_WORDS];
            Arrays.fill(words, 0x5555L);
            population.copy(block, words);
            int first = block * ActivityIndex.BLOCK_PEOPLE;
            var expected = new BitSet();
            meant.forEach((int person) -> {
                if (person >= first && person < first + ActivityIndex.BLOCK_PEOPLE) {
                    expected.set(person - first);
                }
            });
            assertThat(BitSet.valueOf(words)).as(why).isEqualTo(expected);
            if (population.partial()) {
                assertThat(population.any(block)).as(why).isEqualTo(!expected.isEmpty());
                var all = new long[ActivityIndex.BLOCK_WORDS];
                Arrays.fill(all, -1L);
                population.restrict(block, all);
                assertThat(BitSet.valueOf(all)).as(why).isEqualTo(expected);
            } else {
                assertThat(population.any(block)).as(why).isTrue();
            }
        }
    }

    @Test
    void onlyGivenPeopleAreAPart() {
        var index = index(3, new SplittableRandom(SEED));
        assertThat(Population.of(index).partial()).isFalse();
        assertThat(Population.of(index, RoaringBitmap.bitmapOf(1)).partial()).isTrue();
    }
}
