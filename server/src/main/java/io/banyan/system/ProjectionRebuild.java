package io.banyan.system;

import io.banyan.kernel.job.JobContext;
import io.banyan.kernel.job.JobHandler;
import io.banyan.kernel.journal.JournalControl;
import io.banyan.kernel.journal.JournalControl.SubscriptionStatus;
import io.banyan.kernel.journal.Projection;
import io.banyan.kernel.transaction.Transactions;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Throws a read model away and watches it come back. The subscriber does the work, on whichever node has the turn; the
 * model is whole again when it has reached where the journal ended at the beginning.
 */
@Component
class ProjectionRebuild implements JobHandler {

    static final String KIND = "system.projection_rebuild";

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final List<Projection> projections;
    private final JournalControl journal;
    private final Transactions transactions;

    ProjectionRebuild(List<Projection> projections, JournalControl journal, Transactions transactions) {
        this.projections = projections;
        this.journal = journal;
        this.transactions = transactions;
    }

    /** Which one. */
    record Parameters(String projection) {}

    /** The rows are gone, and whole again at this position. */
    record Emptied(long head) {}

    /**
     * What came out.
     *
     * @param entries how far the journal was read
     * @param parked entries that could not be taken; see the journal
     */
    record Report(String projection, long entries, long parked) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JobContext context) throws InterruptedException {
        var name = context.parameters(Parameters.class).projection();
        var emptied = context.lastCheckpoint(Emptied.class).orElseGet(() -> empty(context, name));
        var status = status(name);
        while (status.position() < emptied.head() && status.lag() > 0) {
            context.progress(status.position(), emptied.head(), "entries");
            Thread.sleep(LOOK_EVERY);
            status = status(name);
        }
        context.progress(emptied.head(), emptied.head(), "entries");
        return new Report(name, emptied.head(), status.parked());
    }

    private Emptied empty(JobContext context, String name) {
        var projection = projections.stream()
                .filter(one -> one.subscription().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no read model " + name));
        return transactions.call(() -> {
            // sending the subscriber back takes its row, which keeps it from writing meanwhile
            journal.replay(name, 0);
            projection.empty();
            var emptied = new Emptied(journal.head());
            context.checkpoint(emptied);
            return emptied;
        });
    }

    private SubscriptionStatus status(String name) {
        return journal.status().stream()
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
