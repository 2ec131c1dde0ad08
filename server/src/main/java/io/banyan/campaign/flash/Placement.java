package io.banyan.campaign.flash;

import io.banyan.identity.ContactAddress;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemType;
import io.banyan.kernel.vault.Vault;
import io.banyan.trade.OfferChoice;
import io.banyan.trade.OfferReference;
import io.banyan.trade.Orders;
import io.banyan.trade.PlaceOrder;
import io.banyan.trade.PlaceResult;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes orders of claims, in the order of their acceptance. Each node places what it accepted; what a node that died left
 * behind, any node finds and places. Placing twice is harmless: the claim is the idempotency key of its order.
 *
 * <p>While people are still being let in it rests {@link #REST} times as long as it works: who waits for an answer comes
 * first.
 */
@Component
class Placement implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Placement.class);
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(5);
    private static final long LOOK_EVERY_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long QUIET = Duration.ofMillis(100).toNanos();
    private static final int REST = 19;
    private static final int TOGETHER = 64;

    private record Job(
            UUID claimId,
            UUID campaignId,
            UUID skuId,
            UUID personId,
            @Nullable String visitorId,
            int quantity,
            @Nullable String shareCode,
            ContactAddress address) {}

    private final Orders orders;
    private final ClaimRows claims;
    private final FlashSales sales;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;
    private final LinkedBlockingQueue<Job> queue = new LinkedBlockingQueue<>();
    private final Set<UUID> known = ConcurrentHashMap.newKeySet();
    private volatile long latest;
    private volatile boolean running;
    private @Nullable Thread thread;
    private long looked;

    Placement(Orders orders, ClaimRows claims, FlashSales sales, Vault vault, JsonMapper json, Clock clock) {
        this.orders = orders;
        this.claims = claims;
        this.sales = sales;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /** What the address of a claim is sealed as. */
    static String context(UUID claimId) {
        return "campaign.flash_claim:" + claimId;
    }

    /** A claim of this node is durable. */
    void accepted(Attempt attempt) {
        latest = System.nanoTime();
        add(new Job(
                attempt.claimId(),
                attempt.campaignId(),
                attempt.wish().skuId(),
                attempt.personId(),
                attempt.visitorId(),
                attempt.quantity(),
                attempt.shareCode(),
                attempt.wish().address()));
    }

    private void add(Job job) {
        if (known.add(job.claimId())) {
            queue.add(job);
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("flash-placement").start(this::work);
    }

    private void work() {
        while (running) {
            try {
                var jobs = next();
                var from = System.nanoTime();
                place(jobs);
                rest(System.nanoTime() - from);
                lookForOthers();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                log.warn("Orders of a flash sale could not be placed and are tried again: {}", failure.toString());
            }
        }
    }

    /** Rests for as long as the work deserves, but not when nobody is being let in. */
    private void rest(long worked) throws InterruptedException {
        var until = System.nanoTime() + REST * worked;
        while (running && System.nanoTime() < until && System.nanoTime() - latest < QUIET) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private List<Job> next() throws InterruptedException {
        var jobs = new ArrayList<Job>(TOGETHER);
        var first = queue.poll(200, TimeUnit.MILLISECONDS);
        if (first != null) {
            jobs.add(first);
            queue.drainTo(jobs, TOGETHER - 1);
        }
        return jobs;
    }

    /** Together, so that trade decides them together. */
    private void place(List<Job> jobs) {
        if (jobs.isEmpty()) {
            return;
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            jobs.forEach(job -> threads.execute(() -> place(job)));
        }
    }

    private void place(Job job) {
        try {
            var command = new PlaceOrder(
                    "flash:" + job.claimId(),
                    job.personId(),
                    job.visitorId(),
                    List.of(new PlaceOrder.Line(job.skuId(), job.quantity())),
                    new OfferReference(job.campaignId(), job.claimId(), job.shareCode()),
                    new OfferChoice(List.of(), false),
                    job.address(),
                    null,
                    null);
            switch (orders.place(command)) {
                case PlaceResult.Placed _ -> {}
                case PlaceResult.Refused(var problem, var detail, var _) -> {
                    if (!passing(problem)) {
                        log.warn(
                                "A flash sale's claim {} became no order: {} {}",
                                job.claimId(),
                                problem.code(),
                                detail);
                        sales.failed(job.claimId(), problem.code());
                    }
                }
            }
        } catch (RuntimeException failure) {
            log.warn("The order of claim {} is tried again: {}", job.claimId(), failure.toString());
        } finally {
            known.remove(job.claimId());
        }
    }

    /** A refusal that another try may not meet. */
    private static boolean passing(ProblemType problem) {
        return problem.status().is5xxServerError() || problem == CommonProblem.TOO_MANY_REQUESTS;
    }

    /** What was accepted a while ago and is no order yet. */
    private void lookForOthers() {
        if (System.nanoTime() - looked < LOOK_EVERY_NANOS || !queue.isEmpty()) {
            return;
        }
        looked = System.nanoTime();
        for (var one : claims.unplaced(clock.instant().minus(LEFT_BEHIND), 500)) {
            var address = json.readValue(vault.decrypt(one.contactSealed(), context(one.id())), ContactAddress.class);
            add(new Job(
                    one.id(),
                    one.campaignId(),
                    one.skuId(),
                    one.personId(),
                    one.visitorId(),
                    one.quantity(),
                    one.shareCode(),
                    address));
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
