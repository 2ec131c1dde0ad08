package io.banyan.identity.operator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.banyan.identity.Operator;
import io.banyan.identity.access.Account;
import io.banyan.identity.access.Installation;
import io.banyan.identity.access.Sessions;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the operator behind a request, from memory when they were looked up a moment ago. */
@Component
public class Logins {

    private final Sessions sessions;
    private final OperatorRows rows;
    private final ApiKeys keys;
    private final MachineKey machine;
    private final Installation installation;
    private final Cache<UUID, Optional<OperatorRow>> accounts;

    Logins(
            Sessions sessions,
            OperatorRows rows,
            ApiKeys keys,
            MachineKey machine,
            Installation installation,
            Clock clock) {
        this.sessions = sessions;
        this.rows = rows;
        this.keys = keys;
        this.machine = machine;
        this.installation = installation;
        this.accounts = Caffeine.newBuilder()
                .maximumSize(1_000)
                .expireAfterWrite(Sessions.CACHED)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** The colleague whose session this token opens. */
    public Optional<Login> bySession(@Nullable String token) {
        return sessions.find(Account.OPERATOR, token)
                .flatMap(session -> accounts.get(session.id(), rows::find))
                .filter(account -> account.mayWork(installation))
                .map(account -> new Login(account.operator(), true, account.mustChangePassword()));
    }

    /** The key that was sent as bearer token. */
    public Optional<Login> byKey(String key) {
        Optional<Operator> operator = key.startsWith(MachineKey.PREFIX) ? machine.find(key) : keys.find(key);
        return operator.map(found -> new Login(found, false, false));
    }

    /** Makes this node read the account anew. */
    void forget(UUID operator) {
        accounts.invalidate(operator);
    }
}
