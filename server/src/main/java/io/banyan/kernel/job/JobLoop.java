package io.banyan.kernel.job;

import io.banyan.kernel.job.JobRows.Claimed;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Runs jobs on this node, a few at a time. */
@Component
class JobLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(JobLoop.class);
    private static final int AT_ONCE = 2;
    private static final long LOOK_EVERY = 250;

    private final ObjectProvider<JobHandler> handlerBeans;
    private final JobRows rows;
    private final Jobs jobs;
    private final JsonMapper json;
    private final Set<JobRun> runs = ConcurrentHashMap.newKeySet();
    private Map<String, JobHandler> handlers = Map.of();
    private @Nullable Thread thread;
    private volatile boolean running;

    JobLoop(ObjectProvider<JobHandler> handlerBeans, JobRows rows, Jobs jobs, JsonMapper json) {
        this.handlerBeans = handlerBeans;
        this.rows = rows;
        this.jobs = jobs;
        this.json = json;
    }

    @Override
    public void start() {
        var byKind = new HashMap<String, JobHandler>();
        handlerBeans.forEach(handler -> byKind.put(handler.kind(), handler));
        handlers = Map.copyOf(byKind);
        running = true;
        thread = Thread.ofVirtual().name("jobs").start(this::loop);
    }

    private void loop() {
        while (running) {
            try {
                runs.forEach(JobRun::heartbeat);
                if (runs.size() < AT_ONCE) {
                    rows.claim(handlers.keySet()).ifPresent(this::begin);
                }
            } catch (RuntimeException away) {
                log.debug("Jobs cannot be read now: {}", away.toString());
            }
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    private void begin(Claimed claimed) {
        var start = rows.find(claimed.id()).orElseThrow();
        var run = new JobRun(claimed, start, rows, json, jobs.folder(claimed.id()));
        runs.add(run);
        Thread.ofPlatform().daemon().name("job-" + claimed.kind()).start(() -> work(run));
    }

    private void work(JobRun run) {
        var job = run.job();
        try {
            Files.createDirectories(run.folder());
            var report = Objects.requireNonNull(handlers.get(job.kind())).run(run);
            run.heartbeat();
            rows.finish(job, Job.State.SUCCEEDED, json.writeValueAsString(report), null);
        } catch (JobCancelled cancelled) {
            finishBadly(run, Job.State.CANCELLED, null);
        } catch (Exception failure) {
            if (running) {
                log.error("Job {} {} failed", job.kind(), job.id(), failure);
                finishBadly(
                        run,
                        Job.State.FAILED,
                        failure.getMessage() == null ? failure.toString() : failure.getMessage());
            }
        } finally {
            runs.remove(run);
        }
    }

    /** When even this cannot be written, the missing heartbeat lets another run take over. */
    private void finishBadly(JobRun run, Job.State state, @Nullable String error) {
        try {
            run.heartbeat();
            rows.finish(run.job(), state, null, error);
        } catch (RuntimeException away) {
            log.warn("The end of job {} could not be written: {}", run.jobId(), away.toString());
        }
    }

    @Override
    public void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
