package io.banyan.campaign.whatif;

import io.banyan.engine.Progress;
import io.banyan.kernel.job.Job;
import io.banyan.kernel.job.JobContext;
import io.banyan.kernel.job.JobHandler;
import io.banyan.kernel.job.Jobs;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes questions: short ones are answered at once, one at a time; long ones become work that can be watched and cancelled. */
@Component
class WhatIfDesk implements JobHandler {

    static final String KIND = "campaign.what-if";

    /** Under a second on two cores. */
    private static final long SHORT = 40_000_000;

    private final WhatIfs whatIfs;
    private final Jobs jobs;
    private final Transactions transactions;
    private final JsonMapper json;
    private final Semaphore atOnce = new Semaphore(1);

    WhatIfDesk(WhatIfs whatIfs, Jobs jobs, Transactions transactions, JsonMapper json) {
        this.whatIfs = whatIfs;
        this.jobs = jobs;
        this.transactions = transactions;
        this.json = json;
    }

    WhatIfAnswer ask(WhatIfQuestion question, String by) {
        if (whatIfs.work(question) <= SHORT && atOnce.tryAcquire()) {
            try {
                return WhatIfAnswer.of(whatIfs.answer(question, Progress.NONE));
            } finally {
                atOnce.release();
            }
        }
        return WhatIfAnswer.queued(transactions.call(() -> jobs.start(KIND, title(question), question, by)));
    }

    private static String title(WhatIfQuestion question) {
        var spec = question.spec();
        return "What if · " + (spec.titleEn().isEmpty() ? spec.titleZh() : spec.titleEn());
    }

    /** How far a question is; its answer when it is here. */
    WhatIfAnswer look(UUID job) {
        var found = jobs.find(job)
                .filter(one -> one.kind().equals(KIND))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        var report = found.report() == null ? null : json.readValue(found.report(), WhatIfReport.class);
        return new WhatIfAnswer(
                found.id(),
                found.state(),
                found.done(),
                found.total(),
                report == null ? null : report.forecast(),
                report == null ? null : report.starters(),
                found.state() == Job.State.FAILED ? found.error() : null);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JobContext context) {
        return whatIfs.answer(
                context.parameters(WhatIfQuestion.class), (done, total) -> context.progress(done, total, "runs"));
    }
}
