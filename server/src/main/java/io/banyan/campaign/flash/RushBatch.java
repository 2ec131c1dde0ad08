package io.banyan.campaign.flash;

import io.banyan.campaign.flash.RushRows.NewClaim;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.kernel.vault.Vault;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Decides attempts that met in one transaction: two round trips and one commit, however many they are. */
@Component
class RushBatch {

    private final Transactions transactions;
    private final RushRows rows;
    private final Vault vault;
    private final Clock clock;

    RushBatch(Transactions transactions, RushRows rows, Vault vault, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.vault = vault;
        this.clock = clock;
    }

    /** One verdict for each, in their order; what is accepted is durable. */
    List<Verdict> decide(List<Attempt> attempts) {
        var addresses = sealed(attempts);
        return transactions.call(() -> {
            var found = rows.lock(attempts);
            var now = clock.instant();
            var verdicts = RushDecisions.decide(attempts, found.stands(), found.claims(), found.had(), now);
            var accepted = accepted(attempts, addresses, verdicts);
            if (!accepted.isEmpty()) {
                rows.write(accepted, now);
            }
            return verdicts;
        });
    }

    /** All at once and before any lock is held. */
    private List<byte[]> sealed(List<Attempt> attempts) {
        return vault.encryptAll(attempts.stream()
                .map(attempt -> new Vault.Plain(attempt.address(), Placement.context(attempt.claimId())))
                .toList());
    }

    private static List<NewClaim> accepted(List<Attempt> attempts, List<byte[]> addresses, List<Verdict> verdicts) {
        var accepted = new ArrayList<NewClaim>();
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i) instanceof Verdict.Accepted) {
                accepted.add(new NewClaim(attempts.get(i), addresses.get(i)));
            }
        }
        return accepted;
    }
}
