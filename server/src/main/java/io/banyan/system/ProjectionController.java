package io.banyan.system;

import io.banyan.identity.Allowed;
import io.banyan.identity.Audit;
import io.banyan.identity.Operator;
import io.banyan.identity.Role;
import io.banyan.kernel.job.Job;
import io.banyan.kernel.job.Jobs;
import io.banyan.kernel.journal.JournalControl;
import io.banyan.kernel.journal.JournalControl.SubscriptionStatus;
import io.banyan.kernel.journal.Projection;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The read models that boards and figures are read from, and their rebuilding. */
@RestController
@RequestMapping("/api/console/projections")
@Allowed({})
@Tag(name = "System")
class ProjectionController {

    private static final int LOOKED_AT = 200;

    private final List<Projection> projections;
    private final JournalControl journal;
    private final Jobs jobs;
    private final Audit audit;
    private final Transactions transactions;
    private final JsonMapper json;
    private final Clock clock;

    ProjectionController(
            List<Projection> projections,
            JournalControl journal,
            Jobs jobs,
            Audit audit,
            Transactions transactions,
            JsonMapper json,
            Clock clock) {
        this.projections = projections;
        this.journal = journal;
        this.jobs = jobs;
        this.audit = audit;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A read model.
     *
     * @param position how far it has followed the journal
     * @param lag how many entries it has yet to look at
     * @param lagMs how old the oldest of them is, in milliseconds
     * @param parked entries it could not take
     * @param rebuild its latest rebuilding
     */
    record ProjectionView(
            String name,
            String titleZh,
            String titleEn,
            long position,
            long lag,
            long lagMs,
            long parked,
            @Nullable JobView rebuild) {}

    @Operation(summary = "The read models, and how far each has followed the journal")
    @GetMapping
    List<ProjectionView> projections() {
        Map<String, SubscriptionStatus> statuses =
                journal.status().stream().collect(Collectors.toMap(SubscriptionStatus::name, Function.identity()));
        return projections.stream()
                .map(projection -> view(projection, Objects.requireNonNull(statuses.get(projection.subscription()))))
                .sorted(Comparator.comparing(ProjectionView::name))
                .toList();
    }

    private ProjectionView view(Projection projection, SubscriptionStatus status) {
        return new ProjectionView(
                projection.subscription(),
                projection.titleZh(),
                projection.titleEn(),
                status.position(),
                status.lag(),
                status.lagMs(),
                status.parked(),
                latest(projection.subscription()).map(this::view).orElse(null));
    }

    private JobView view(Job job) {
        return JobView.of(job, clock.instant(), json);
    }

    /** Throws it away and makes it again from the journal; meanwhile it shows less than there is. One at a time. */
    @Operation(summary = "Rebuild a read model from the journal")
    @PostMapping("/{name}/rebuild")
    @Allowed(Role.OWNER)
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobView rebuild(Operator operator, @PathVariable String name) {
        if (projections.stream()
                .noneMatch(projection -> projection.subscription().equals(name))) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
        return latest(name).filter(job -> !job.state().over()).map(this::view).orElseGet(() -> start(operator, name));
    }

    private JobView start(Operator operator, String name) {
        var id = transactions.call(() -> {
            var started =
                    jobs.start(ProjectionRebuild.KIND, name, new ProjectionRebuild.Parameters(name), operator.name());
            audit.record(operator, "projection.rebuilt", "projection " + name, Map.of("job", started));
            return started;
        });
        return view(jobs.find(id).orElseThrow());
    }

    private Optional<Job> latest(String name) {
        return jobs.newest(ProjectionRebuild.KIND, LOOKED_AT).stream()
                .filter(job -> job.title().equals(name))
                .findFirst();
    }
}
