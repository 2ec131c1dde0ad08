package io.banyan.campaign.flash;

import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Decides attempts that met in one transaction: two round trips and one commit, however many they are. */
@Component
class RushBatch {

    private final Transactions transactions;
    private final RushRows rows;
    private final Clock clock;

    RushBatch(Transactions transactions, RushRows rows, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.clock = clock;
    }

    /** One verdict for each, in their order; what is accepted is durable. */
    List<Verdict> decide(List<Attempt> attempts) {
        return transactions.call(() -> {
            var found = rows.lock(attempts);
            var now = clock.instant();
            var verdicts = RushDecisions.decide(attempts, found.stands(), found.claims(), found.had(), now);
            var accepted = accepted(attempts, verdicts);
            if (!accepted.isEmpty()) {
                rows.write(accepted, now);
            }
            return verdicts;
        });
    }

    private static List<Attempt> accepted(List<Attempt> attempts, List<Verdict> verdicts) {
        var accepted = new ArrayList<Attempt>();
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i) instanceof Verdict.Accepted) {
                accepted.add(attempts.get(i));
            }
        }
        return accepted;
    }
}
