package io.banyan.engine.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Beside java.util.BitSet, including the very first and the very last person of a block. */
class WordsTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    @Test
    void agreeWithSetsOfNumbers() {
        var random = new SplittableRandom(SEED);
        for (int round = 0; round < 500; round++) {
            var one = some(random);
            var other = some(random);
            var why = "seed " + SEED + " round " + round;
            assertThat(Words.count(words(one))).as(why).isEqualTo(one.cardinality());
            assertThat(Words.none(words(one))).as(why).isEqualTo(one.isEmpty());
            var both = (BitSet) one.clone();
            both.and(other);
            assertThat(Words.countBoth(words(one), words(other))).as(why).isEqualTo(both.cardinality());
            var and = words(one);
            Words.and(and, words(other));
            assertThat(BitSet.valueOf(and)).as(why).isEqualTo(both);
            var or = words(one);
            Words.or(or, words(other));
            var either = (BitSet) one.clone();
            either.or(other);
            assertThat(BitSet.valueOf(or)).as(why).isEqualTo(either);
            var without = words(one);
            Words.andNot(without, words(other));
            var only = (BitSet) one.clone();
            only.andNot(other);
            assertThat(BitSet.valueOf(without)).as(why).isEqualTo(only);
        }
    }

    private static BitSet some(SplittableRandom random) {
        var set = new BitSet();
        for (int number = random.nextInt(4) * random.nextInt(200); number > 0; number--) {
            set.set(random.nextInt(ActivityIndex.BLOCK_PEOPLE));
        }
        if (random.nextInt(4) == 0) {
            set.set(ActivityIndex.BLOCK_PEOPLE - 1);
        }
        if (random.nextInt(4) == 0) {
            set.set(0);
        }
        return set;
    }

    private static long[] words(BitSet set) {
        var words = new long[ActivityIndex.BLOCK_WORDS];
        var some = set.toLongArray();
        System.arraycopy(some, 0, words, 0, some.length);
        return words;
    }
}
