package io.banyan.kernel.job;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Takes a step each time it is let, and fails or goes on as its name says. */
@Component
class Walk implements JobHandler {

    record Plan(String name, int steps) {}

    record Reached(int step) {}

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
            while (!let(plan.name()).tryAcquire(20, TimeUnit.MILLISECONDS)) {
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
