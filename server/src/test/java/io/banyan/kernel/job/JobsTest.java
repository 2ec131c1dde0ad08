package io.banyan.kernel.job;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class JobsTest {

    @Autowired
    Jobs jobs;

    @Autowired
    Walk walk;

    private Job job(UUID id) {
        return jobs.find(id).orElseThrow();
    }

    @Test
    void runsToTheEndAndLeavesAReport() {
        var id = jobs.start("test.walk", "A walk", new Walk.Plan("whole", 3), "somebody");
        walk.let("whole").release(3);
        eventually(() -> assertThat(job(id).state()).isEqualTo(Job.State.SUCCEEDED));
        assertThat(job(id).done()).isEqualTo(3);
        assertThat(Objects.requireNonNull(job(id).report())).contains("\"steps\": 3");
    }

    @Test
    void goesOnFromItsCheckpointAfterAFailure() {
        var id = jobs.start("test.walk", "A walk", new Walk.Plan("stumble", 4), "somebody");
        walk.let("stumble").release(4);
        eventually(() -> assertThat(job(id).state()).isEqualTo(Job.State.FAILED));
        assertThat(job(id).error()).isEqualTo("stumbled");
        assertThat(jobs.resume(id)).isTrue();
        eventually(() -> assertThat(job(id).state()).isEqualTo(Job.State.SUCCEEDED));
        assertThat(Objects.requireNonNull(job(id).report())).contains("\"from\": 2");
    }

    @Test
    void stopsWhenCancelledKeepsWhatItDidAndCanBeResumed() {
        var id = jobs.start("test.walk", "A walk", new Walk.Plan("cancelled", 3), "somebody");
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
