package io.banyan.kernel.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.Race;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    @Test
    void decidesTogetherWhatArrivesWhileABatchIsUnderWay() throws Exception {
        var sizes = new ArrayList<Integer>();
        var entered = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var desk = new GroupCommit<Integer, Integer>("test", 100, 1, commands -> {
            sizes.add(commands.size());
            entered.countDown();
            await(release);
            return commands.stream().map(command -> command * 2).toList();
        })) {
            var first = Thread.ofVirtual().start(() -> desk.submit(0));
            entered.await();
            var others = new ArrayList<Thread>();
            for (int i = 1; i <= 20; i++) {
                var command = i;
                others.add(Thread.ofVirtual()
                        .start(() -> assertThat(desk.submit(command)).isEqualTo(command * 2)));
            }
            while (desk.waiting() < 20) {
                Thread.onSpinWait();
            }
            release.countDown();
            first.join();
            for (var other : others) {
                other.join();
            }
        }
        assertThat(sizes).containsExactly(1, 20);
    }

    @Test
    void oneBadCommandHarmsNobodyElse() {
        var calls = new AtomicInteger();
        try (var desk = new GroupCommit<Integer, Integer>("test", 64, 2, commands -> {
            calls.incrementAndGet();
            if (commands.contains(13)) {
                throw new IllegalStateException("thirteen");
            }
            return commands;
        })) {
            var results = Race.<Integer>run(50, i -> () -> desk.submit(i));
            for (int i = 0; i < 50; i++) {
                assertThat(results.get(i).done()).as("command %d", i).isEqualTo(i != 13);
            }
        }
        assertThat(calls).hasPositiveValue();
    }

    @Test
    void answersEverythingThatWaitsWhenItCloses() {
        var desk = new GroupCommit<Integer, Integer>("test", 8, 1, List::copyOf);
        var results = Race.<Integer>run(100, i -> () -> desk.submit(i));
        desk.close();
        assertThat(results).allMatch(Race.Result::done);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
