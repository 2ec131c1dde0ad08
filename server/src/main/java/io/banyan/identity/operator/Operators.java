package io.banyan.identity.operator;

import io.banyan.identity.Audit;
import io.banyan.identity.IdentityProblem;
import io.banyan.identity.Operator;
import io.banyan.identity.Role;
import io.banyan.identity.access.Allowance;
import io.banyan.identity.access.Allowances;
import io.banyan.identity.access.Passwords;
import io.banyan.identity.access.Secrets;
import io.banyan.identity.access.Sessions;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The accounts of operators. There is always at least one active owner. */
@Component
class Operators {

    static final int SHORTEST_PASSWORD = 12;
    static final Allowance OLD_PASSWORDS = new Allowance("operator.old_password", 10, Duration.ofMinutes(1));

    private final OperatorRows rows;
    private final Passwords passwords;
    private final Secrets secrets;
    private final Sessions sessions;
    private final Logins logins;
    private final FirstOwner firstOwner;
    private final Allowances allowances;
    private final Transactions transactions;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Operators(
            OperatorRows rows,
            Passwords passwords,
            Secrets secrets,
            Sessions sessions,
            Logins logins,
            FirstOwner firstOwner,
            Allowances allowances,
            Transactions transactions,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.passwords = passwords;
        this.secrets = secrets;
        this.sessions = sessions;
        this.logins = logins;
        this.firstOwner = firstOwner;
        this.allowances = allowances;
        this.transactions = transactions;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** An account with a first password, which is shown once and has to be changed. */
    record NewPassword(OperatorRow account, String password) {}

    List<OperatorRow> all() {
        return rows.all();
    }

    OperatorRow get(UUID id) {
        return rows.find(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    NewPassword create(Operator who, String username, Set<Role> roles) {
        var name = ConsoleSignIns.normal(username);
        var password = secrets.password();
        var hash = passwords.hash(password);
        return transactions.call(() -> {
            var id = ids.next();
            if (!rows.insert(id, name, hash, true, roles, false, clock.instant())) {
                throw new ProblemException(IdentityProblem.USERNAME_TAKEN);
            }
            audit.record(who, "operator.created", "operator " + name, Map.of("roles", roles));
            return new NewPassword(get(id), password);
        });
    }

    /** Changes what an operator may do, or lets them go; their sessions see it within seconds on every node. */
    OperatorRow change(Operator who, UUID id, Set<Role> roles, boolean active) {
        var changed = transactions.call(() -> {
            rows.lockOwners();
            var before = get(id);
            rows.change(id, roles, active);
            if (rows.activeOwners() == 0) {
                throw new ProblemException(IdentityProblem.LAST_OWNER);
            }
            if (!active) {
                sessions.closeAll(id, null);
            }
            audit.record(
                    who,
                    "operator.changed",
                    "operator " + before.username(),
                    Map.of("from", state(before.roles(), before.active()), "to", state(roles, active)));
            return get(id);
        });
        logins.forget(id);
        return changed;
    }

    /** For a colleague who lost their password or their phone: a new first password, and no second factor. */
    NewPassword reset(Operator who, UUID id) {
        var password = secrets.password();
        var hash = passwords.hash(password);
        var reset = transactions.call(() -> {
            var account = get(id);
            rows.setPassword(id, hash, true);
            rows.removeTotp(id);
            sessions.closeAll(id, null);
            audit.record(who, "operator.reset", "operator " + account.username(), null);
            return new NewPassword(get(id), password);
        });
        logins.forget(id);
        return reset;
    }

    /** Changes one's own password and ends one's other sessions. */
    OperatorRow changePassword(UUID id, String current, String password, @Nullable String token) {
        var account = get(id);
        allowances.take(OLD_PASSWORDS, id.toString());
        if (!passwords.matches(current, account.passwordHash())) {
            throw new ProblemException(IdentityProblem.PASSWORD_WRONG);
        }
        Passwords.require(password, SHORTEST_PASSWORD, account.username());
        if (password.equals(current)) {
            throw new ProblemException(IdentityProblem.PASSWORD_WEAK, "The new password is the current one");
        }
        var hash = passwords.hash(password);
        transactions.run(() -> {
            rows.setPassword(id, hash, false);
            sessions.closeAll(id, token);
            audit.record(account.operator(), "operator.password_changed", "operator " + account.username(), null);
        });
        allowances.restore(OLD_PASSWORDS, id.toString());
        logins.forget(id);
        firstOwner.forget(account.username());
        return get(id);
    }

    private static Map<String, Object> state(Set<Role> roles, boolean active) {
        return Map.of("roles", roles.stream().sorted().toList(), "active", active);
    }
}
