package io.banyan.engine.value;

import static io.banyan.engine.value.RfmSegment.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RfmTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    @Test
    void tenDifferentCustomersAreTwoInEachFifth() {
        long[] rising = LongStream.range(0, 10).toArray();
        int[] once = IntStream.range(0, 10).map(i -> 1).toArray();
        var rfm = Rfm.of(rising, once, rising);
        assertThat(IntStream.range(0, 10).map(i -> rfm.score(i).recency()))
                .containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
        assertThat(IntStream.range(0, 10).map(i -> rfm.score(i).frequency())).containsOnly(1);
    }

    @Test
    void agreesWithCountingWhoIsWorse() {
        var random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            int customers = 1 + random.nextInt(40);
            int spread = 1 + random.nextInt(20);
            long[] last = random.longs(customers, -spread, spread).toArray();
            int[] purchases = random.ints(customers, 1, 1 + spread).toArray();
            long[] spent = random.longs(customers, 0, spread).toArray();
            var rfm = Rfm.of(last, purchases, spent);
            for (int i = 0; i < customers; i++) {
                var expected = new RfmScore(
                        score(last, i),
                        score(Arrays.stream(purchases).asLongStream().toArray(), i),
                        score(spent, i));
                assertThat(rfm.score(i)).as("seed %s, round %s", SEED, round).isEqualTo(expected);
                assertThat(rfm.segment(i)).isEqualTo(expected.segment());
            }
            assertThat(rfm.sizes()).hasSize(10);
            assertThat(rfm.sizes().values().stream().mapToInt(size -> size).sum())
                    .isEqualTo(customers);
        }
    }

    private static int score(long[] values, int i) {
        long worse = Arrays.stream(values).filter(value -> value < values[i]).count();
        return 1 + (int) (5 * worse / values.length);
    }

    @Test
    void everyScoreHasASegmentAndEverySegmentAScore() {
        RfmSegment[][] byRecencyAndFrequency = {
            {LOST, LOST, LOST, CANT_LOSE, CANT_LOSE},
            {ABOUT_TO_SLEEP, ABOUT_TO_SLEEP, AT_RISK, AT_RISK, AT_RISK},
            {ABOUT_TO_SLEEP, ABOUT_TO_SLEEP, NEED_ATTENTION, LOYAL, LOYAL},
            {PROMISING, POTENTIAL_LOYALIST, POTENTIAL_LOYALIST, LOYAL, LOYAL},
            {NEW, POTENTIAL_LOYALIST, POTENTIAL_LOYALIST, LOYAL, LOYAL},
        };
        for (int recency = 1; recency <= 5; recency++) {
            for (int frequency = 1; frequency <= 5; frequency++) {
                for (int money = 1; money <= 5; money++) {
                    boolean champion = recency >= 4 && frequency >= 4 && money >= 4;
                    assertThat(new RfmScore(recency, frequency, money).segment())
                            .isEqualTo(champion ? CHAMPIONS : byRecencyAndFrequency[recency - 1][frequency - 1]);
                }
            }
        }
    }

    @Test
    void nobodyHasNoScores() {
        assertThat(Rfm.of(new long[0], new int[0], new long[0]).sizes()).containsEntry(LOST, 0);
    }

    @Test
    void refusesWhoBoughtNothing() {
        assertThatThrownBy(() -> Rfm.of(new long[1], new int[1], new long[1])).hasMessageStartingWith("purchases must");
        assertThatThrownBy(() -> Rfm.of(new long[2], new int[1], new long[1])).hasMessageContaining("one length");
        assertThatThrownBy(() -> new RfmScore(0, 1, 1)).hasMessageStartingWith("recency must");
    }
}
