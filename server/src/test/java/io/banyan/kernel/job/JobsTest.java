package io.banyan.kernel.job;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

@BanyanTest
class JobsTest {

    record Plan(String name, int steps) {}

    record Reached(int step) {}

    /** Takes a step each time it is let, and fails or goes on as its name says. */
    @Component
    static class Walk implements JobHandler {
        final Map<String, Semaphore> steps = new ConcurrentHashMap<>();

        Semaphore let(String name) {
            return steps.computeIfAbsent(name, key -> new Semaphore(0));
        }

        @Override
        public String kind() {
            return "test.walk";
        }

        @Override
        public Object run(JobContext context) throws InterruptedException {
            var plan = context.parameters(Plan.class);
            var from = context.lastCheckpoint(Reached.class).map(Reached::step).orElse(0);
            for (int step = from + 1; step <= plan.steps(); step++) {
                while (!let(plan.name()).tryAcquire(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                    context.progress(step - 1, plan.steps(), "steps");
                }
                context.checkpoint(new Reached(step));
                context.progress(step, plan.steps(), "steps");
                if (plan.name().startsWith("stumble") && step == 2 && from == 0) {
                    throw new IllegalStateException("stumbled");
                }
            }
            return Map.of("steps", plan.steps(), "from", from);
        }
    }

    @Autowired
    Jobs jobs;

    @Autowired
    Walk walk;

    private Job job(UUID id) {
        return jobs.find(id).orElseThrow();
    }

    @Test
    void runsToTheEndAndLeavesAReport() {
        var id = jobs.start("test.walk", "A walk", new Plan("whole", 3), "somebody");
        walk.let("whole").release(3);
        eventually(() -> assertThat(job(id).state()).isEqualTo(Job.State.SUCCEEDED));
        assertThat(job(id).done()).isEqualTo(3);
        assertThat(Objects.requireNonNull(job(id).report())).contains("\"steps\": 3");
    }

    @Test
    void goesOnFromItsCheckpointAfterAFailure() {
        var id = jobs.start("test.walk", "A walk", new Plan("stumble", 4), "somebody");
        walk.let("stumble").release(4);
        eventually(() -> assertThat(job(id).state()).isEqualTo(Job.State.FAILED));
        assertThat(job(id).error()).isEqualTo("stumbled");
        assertThat(jobs.resume(id)).isTrue();
        eventually(() -> assertThat(job(id).state()).isEqualTo(Job.State.SUCCEEDED));
        assertThat(Objects.requireNonNull(job(id).report())).contains("\"from\": 2");
    }

    @Test
    void stopsWhenCancelledKeepsWhatItDidAndCanBeResumed() {
        var id = jobs.start("test.walk", "A walk", new Plan("cancelled", 3), "somebody");
        walk.let("cancelled").release(1);
        eventually(() -> assertThat(job(id).done()).isEqualTo(1));
        assertThat(jobs.cancel(id)).isTrue();
        eventually(() -> assertThat(job(id).state()).isEqualTo(Job.State.CANCELLED));
        assertThat(job(id).done()).isEqualTo(1);
        assertThat(jobs.resume(id)).isTrue();
        walk.let("cancelled").release(2);
        eventually(() -> assertThat(job(id).state()).isEqualTo(Job.State.SUCCEEDED));
        assertThat(Objects.requireNonNull(job(id).report())).contains("\"from\": 1");
    }
}
