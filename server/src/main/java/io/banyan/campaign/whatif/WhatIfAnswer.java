package io.banyan.campaign.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.kernel.job.Job;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question, or how far it is.
 *
 * @param job the work that computes it, when it takes longer; ask again by this id, cancel it as any long work
 * @param state how the work stands; {@code SUCCEEDED} when the answer is here
 * @param done of {@code total} steps
 * @param error why there is no answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WhatIfAnswer(
        @Nullable UUID job,
        Job.State state,
        long done,
        long total,
        @Nullable Forecast forecast,
        @Nullable Starters starters,
        @Nullable String error) {

    static WhatIfAnswer of(WhatIfReport report) {
        return new WhatIfAnswer(null, Job.State.SUCCEEDED, 1, 1, report.forecast(), report.starters(), null);
    }

    static WhatIfAnswer queued(UUID job) {
        return new WhatIfAnswer(job, Job.State.QUEUED, 0, 0, null, null, null);
    }
}
