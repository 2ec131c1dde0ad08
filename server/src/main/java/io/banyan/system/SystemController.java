package io.banyan.system;

import io.banyan.identity.Allowed;
import io.banyan.identity.Audit;
import io.banyan.identity.Operator;
import io.banyan.identity.Role;
import io.banyan.kernel.journal.JournalControl;
import io.banyan.kernel.journal.JournalControl.SubscriptionStatus;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.timer.Timers;
import io.banyan.kernel.timer.Timers.TimerStatus;
import io.banyan.kernel.transaction.Transactions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the machinery is: journal and timers. */
@RestController
@RequestMapping("/api/console/system")
@Allowed({})
@Tag(name = "System")
class SystemController {

    private final JournalControl journal;
    private final Timers timers;
    private final Audit audit;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final String version;

    SystemController(
            JournalControl journal,
            Timers timers,
            Audit audit,
            Transactions transactions,
            JdbcClient jdbc,
            @Value("${banyan.version:development}") String version) {
        this.journal = journal;
        this.timers = timers;
        this.audit = audit;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.version = version;
    }

    /**
     * The state of the machinery.
     *
     * @param uptimeSeconds how long this node has been running
     * @param database the version of PostgreSQL
     */
    record SystemView(String version, long uptimeSeconds, String database, JournalView journal, TimerStatus timers) {}

    /** The last position written, and how far each subscriber is. */
    record JournalView(long head, List<SubscriptionStatus> subscriptions) {}

    @Operation(summary = "How journal, timers and database are")
    @GetMapping
    SystemView status() {
        return new SystemView(
                version,
                ManagementFactory.getRuntimeMXBean().getUptime() / 1_000,
                jdbc.sql("show server_version").query(String.class).single(),
                new JournalView(journal.head(), journal.status()),
                timers.status());
    }

    /** How many parked entries were taken now. */
    record Retried(int taken) {}

    @Operation(summary = "Try what a subscriber could not take again")
    @PostMapping("/journal/{subscription}/retry")
    @Allowed({Role.OWNER})
    Retried retry(Operator operator, @PathVariable String subscription) {
        requireKnown(subscription);
        var taken = journal.retryParked(subscription);
        transactions.run(() -> audit.record(operator, "journal.retried", "subscription " + subscription, taken));
        return new Retried(taken);
    }

    private void requireKnown(String subscription) {
        if (journal.status().stream().noneMatch(status -> status.name().equals(subscription))) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
    }
}
