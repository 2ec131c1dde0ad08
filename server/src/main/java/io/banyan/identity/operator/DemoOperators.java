package io.banyan.identity.operator;

import io.banyan.identity.Role;
import io.banyan.identity.access.Installation;
import io.banyan.identity.access.Passwords;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Accounts with a known password, one for each job, in a sample shop that only this machine reaches. Where the data
 * is later served otherwise they stay but open nothing, see {@link OperatorRow#mayWork}.
 */
@Component
class DemoOperators implements InitializingBean {

    static final String PASSWORD = "banyan-demo";

    static final Map<String, Role> ACCOUNTS = Map.of(
            "demo", Role.OWNER,
            "growth", Role.GROWTH,
            "merchandiser", Role.MERCHANDISER,
            "service", Role.SERVICE,
            "analyst", Role.ANALYST,
            "risk", Role.RISK);

    private final OperatorRows rows;
    private final Passwords passwords;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;
    private final Installation installation;

    DemoOperators(
            OperatorRows rows,
            Passwords passwords,
            Transactions transactions,
            Ids ids,
            Clock clock,
            Installation installation) {
        this.rows = rows;
        this.passwords = passwords;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.installation = installation;
    }

    @Override
    public void afterPropertiesSet() {
        if (!installation.demo() || rows.find("demo").isPresent()) {
            return;
        }
        var hash = passwords.hash(PASSWORD);
        transactions.run(() -> ACCOUNTS.forEach(
                (name, role) -> rows.insert(ids.next(), name, hash, false, Set.of(role), true, clock.instant())));
    }
}
