package io.banyan.system;

import io.banyan.identity.Allowed;
import io.banyan.identity.Audit;
import io.banyan.identity.Operator;
import io.banyan.kernel.job.Jobs;
import io.banyan.kernel.page.Page;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Long work: see how far it is, cancel it, resume it. */
@RestController
@RequestMapping("/api/console/jobs")
@Allowed({})
@Tag(name = "Jobs")
class JobController {

    private final Jobs jobs;
    private final Audit audit;
    private final Transactions transactions;
    private final JsonMapper json;
    private final Clock clock;

    JobController(Jobs jobs, Audit audit, Transactions transactions, JsonMapper json, Clock clock) {
        this.jobs = jobs;
        this.audit = audit;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    @Operation(summary = "The newest long work, of one kind or of all")
    @GetMapping
    List<JobView> newest(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Integer limit) {
        return jobs.newest(kind, Page.limit(limit)).stream()
                .map(job -> JobView.of(job, clock.instant(), json))
                .toList();
    }

    @Operation(summary = "One piece of long work as it stands")
    @GetMapping("/{id}")
    JobView find(@PathVariable UUID id) {
        return jobs.find(id)
                .map(job -> JobView.of(job, clock.instant(), json))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    @Operation(summary = "Ask long work to stop; what it has done is kept and it can be resumed")
    @PostMapping("/{id}/cancel")
    JobView cancel(Operator operator, @PathVariable UUID id) {
        transactions.run(() -> {
            if (jobs.cancel(id)) {
                audit.record(operator, "job.cancelled", "job " + id, null);
            }
        });
        return find(id);
    }

    @Operation(summary = "Go on with cancelled or failed work from where it was")
    @PostMapping("/{id}/resume")
    JobView resume(Operator operator, @PathVariable UUID id) {
        transactions.run(() -> {
            if (jobs.resume(id)) {
                audit.record(operator, "job.resumed", "job " + id, null);
            }
        });
        return find(id);
    }
}
