package io.banyan.identity;

import io.banyan.identity.access.Allowance;
import io.banyan.identity.access.Allowances;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts tries of what can be guessed, for other modules; several nodes count together. */
@Component
public class Guesses {

    /**
     * How often something may be tried.
     *
     * @param what a name of its own
     * @param inARow how often without a break
     * @param oneMoreEvery after that
     */
    public record Limit(String what, int inARow, Duration oneMoreEvery) {

        private Allowance allowance() {
            return new Allowance(what, inARow, oneMoreEvery);
        }
    }

    private final Allowances allowances;

    Guesses(Allowances allowances) {
        this.allowances = allowances;
    }

    /**
     * Counts one try, for good: also when the running transaction is undone. Count before you judge.
     *
     * @throws io.banyan.kernel.problem.ProblemException 429 when there was one too many
     */
    public void count(Limit limit, String subject) {
        allowances.take(limit.allowance(), subject);
    }

    /** Forgets the tries of the subject. */
    public void forget(Limit limit, String subject) {
        allowances.restore(limit.allowance(), subject);
    }
}
