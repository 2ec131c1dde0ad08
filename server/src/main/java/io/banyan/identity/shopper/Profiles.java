package io.banyan.identity.shopper;

import io.banyan.identity.IdentityProblem;
import io.banyan.identity.access.Allowance;
import io.banyan.identity.access.Allowances;
import io.banyan.identity.access.Passwords;
import io.banyan.identity.access.Proof;
import io.banyan.identity.access.Session;
import io.banyan.identity.access.Sessions;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What shoppers change about themselves. */
@Component
class Profiles {

    static final int SHORTEST_PASSWORD = 8;
    static final Duration CODE_COUNTS_FOR = Duration.ofMinutes(15);
    static final Allowance OLD_PASSWORDS = new Allowance("shopper.old_password", 10, Duration.ofMinutes(1));

    private final ShopperRows rows;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Allowances allowances;
    private final Transactions transactions;
    private final Clock clock;

    Profiles(
            ShopperRows rows,
            Passwords passwords,
            Sessions sessions,
            Allowances allowances,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.passwords = passwords;
        this.sessions = sessions;
        this.allowances = allowances;
        this.transactions = transactions;
        this.clock = clock;
    }

    ShopperRow get(UUID id) {
        return rows.find(id).orElseThrow(() -> new ProblemException(IdentityProblem.SESSION_REQUIRED));
    }

    ShopperRow rename(UUID id, String typed) {
        var nickname = Nickname.parse(typed).orElseThrow(() -> new ProblemException(IdentityProblem.NICKNAME_INVALID));
        rows.rename(id, nickname);
        return get(id);
    }

    /**
     * Sets a password and ends the person's other sessions. The current one is needed where there is one, unless the
     * session was just opened with a code: that is how a forgotten password is replaced.
     */
    ShopperRow setPassword(Session session, String token, String password, @Nullable String current) {
        var person = get(session.id());
        Passwords.require(password, SHORTEST_PASSWORD, person.phone().e164());
        if (person.passwordHash() != null && !provenByCode(session, clock.instant())) {
            allowances.take(OLD_PASSWORDS, person.id().toString());
            if (current == null || !passwords.matches(current, person.passwordHash())) {
                throw new ProblemException(IdentityProblem.PASSWORD_WRONG);
            }
            allowances.restore(OLD_PASSWORDS, person.id().toString());
        }
        var hash = passwords.hash(password);
        transactions.run(() -> {
            rows.setPassword(person.id(), hash);
            sessions.closeAll(person.id(), token);
        });
        return get(person.id());
    }

    static boolean provenByCode(Session session, Instant now) {
        return session.proof() == Proof.CODE && now.isBefore(session.openedAt().plus(CODE_COUNTS_FOR));
    }
}
