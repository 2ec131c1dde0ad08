package io.banyan.identity.operator;

import io.banyan.identity.Audit;
import io.banyan.identity.IdentityProblem;
import io.banyan.identity.access.Account;
import io.banyan.identity.access.Allowance;
import io.banyan.identity.access.Allowances;
import io.banyan.identity.access.ClientAddress;
import io.banyan.identity.access.Installation;
import io.banyan.identity.access.Passwords;
import io.banyan.identity.access.Proof;
import io.banyan.identity.access.Sessions;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signing in to the console. Each way of guessing has an allowance, counted before the guess is judged. */
@Component
class ConsoleSignIns {

    static final Allowance FROM_ADDRESS = new Allowance("operator.address", 60, Duration.ofSeconds(10));
    static final Allowance FROM_ADDRESS_TO_ACCOUNT =
            new Allowance("operator.address_account", 10, Duration.ofMinutes(1));
    static final Allowance TO_ACCOUNT = new Allowance("operator.account", 50, Duration.ofMinutes(1));

    private final OperatorRows rows;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final Sessions sessions;
    private final Allowances allowances;
    private final Installation installation;
    private final Transactions transactions;
    private final Audit audit;

    ConsoleSignIns(
            OperatorRows rows,
            Passwords passwords,
            SecondFactor secondFactor,
            Sessions sessions,
            Allowances allowances,
            Installation installation,
            Transactions transactions,
            Audit audit) {
        this.rows = rows;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
        this.allowances = allowances;
        this.installation = installation;
        this.transactions = transactions;
        this.audit = audit;
    }

    record SignedIn(OperatorRow account, String token) {}

    /**
     * Opens a session.
     *
     * @param code of the second factor, if it was asked for
     * @throws ProblemException when anything is wrong; which of name and password, is not told
     */
    SignedIn signIn(String username, String password, @Nullable String code, String address) {
        var name = normal(username);
        var neighbourhood = ClientAddress.neighbourhood(address);
        var pair = name + " " + neighbourhood;
        if (installation.limits(address)) {
            allowances.take(FROM_ADDRESS, neighbourhood);
        }
        allowances.take(FROM_ADDRESS_TO_ACCOUNT, pair);
        allowances.take(TO_ACCOUNT, name);
        var account = rows.find(name).filter(found -> found.mayWork(installation));
        var matches = passwords.matches(
                password, account.map(OperatorRow::passwordHash).orElse(null));
        if (account.isEmpty() || !matches) {
            throw new ProblemException(IdentityProblem.WRONG_CREDENTIALS);
        }
        var found = account.get();
        if (found.totpConfirmed() && (code == null || code.isBlank())) {
            throw new ProblemException(IdentityProblem.TOTP_REQUIRED);
        }
        return transactions.call(() -> {
            // Whoever changes the password ends all sessions; one that was being opened by the old password must not be
            // left.
            if (!rows.lock(found.id()).passwordHash().equals(found.passwordHash())) {
                throw new ProblemException(IdentityProblem.WRONG_CREDENTIALS);
            }
            if (found.totpConfirmed()) {
                secondFactor.use(found, String.valueOf(code));
            }
            var token = sessions.open(Account.OPERATOR, found.id(), Proof.PASSWORD);
            audit.record(found.operator(), "operator.signed_in", "operator " + found.username(), null);
            allowances.restore(FROM_ADDRESS_TO_ACCOUNT, pair);
            allowances.restore(TO_ACCOUNT, name);
            return new SignedIn(found, token);
        });
    }

    static String normal(String username) {
        return Normalizer.normalize(username, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
