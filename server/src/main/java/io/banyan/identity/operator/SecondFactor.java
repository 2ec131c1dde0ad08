package io.banyan.identity.operator;

import io.banyan.identity.Audit;
import io.banyan.identity.IdentityProblem;
import io.banyan.identity.access.Allowance;
import io.banyan.identity.access.Allowances;
import io.banyan.identity.access.Secrets;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.kernel.vault.Vault;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The second factor of operators: set up on trial, confirmed by its first code, each code good for once. */
@Component
class SecondFactor {

    static final Allowance CODES = new Allowance("operator.totp", 10, Duration.ofMinutes(1));

    private static final String ISSUER = "Banyan";

    private final OperatorRows rows;
    private final Vault vault;
    private final Secrets secrets;
    private final Allowances allowances;
    private final Transactions transactions;
    private final Audit audit;
    private final Logins logins;
    private final Clock clock;

    SecondFactor(
            OperatorRows rows,
            Vault vault,
            Secrets secrets,
            Allowances allowances,
            Transactions transactions,
            Audit audit,
            Logins logins,
            Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.secrets = secrets;
        this.allowances = allowances;
        this.transactions = transactions;
        this.audit = audit;
        this.logins = logins;
        this.clock = clock;
    }

    /**
     * What an authenticator needs to be set up.
     *
     * @param secret to type in, base 32
     * @param uri to open or to scan
     * @param qrSvg the uri as a QR code, an SVG document
     */
    record TotpSetup(String secret, String uri, String qrSvg) {}

    TotpSetup begin(OperatorRow account) {
        var secret = secrets.bytes(20);
        if (!rows.tryTotp(account.id(), seal(account.id(), secret))) {
            throw new ProblemException(IdentityProblem.TOTP_ACTIVE);
        }
        var text = Totp.base32(secret);
        var uri = "otpauth://totp/" + ISSUER + ":" + URLEncoder.encode(account.username(), StandardCharsets.UTF_8)
                + "?secret=" + text + "&issuer=" + ISSUER;
        return new TotpSetup(text, uri, QrCode.svg(uri));
    }

    /** Puts the factor in use, once its first code is shown. */
    void confirm(OperatorRow account, String code) {
        if (account.totpConfirmed()) {
            throw new ProblemException(IdentityProblem.TOTP_ACTIVE);
        }
        change(account, code, "operator.second_factor_on", () -> {});
    }

    void remove(OperatorRow account, String code) {
        if (!account.totpConfirmed()) {
            throw new ProblemException(IdentityProblem.TOTP_MISSING);
        }
        change(account, code, "operator.second_factor_off", () -> rows.removeTotp(account.id()));
    }

    private void change(OperatorRow account, String code, String action, Runnable effect) {
        allowances.take(CODES, account.id().toString());
        transactions.run(() -> {
            use(account, code);
            effect.run();
            audit.record(account.operator(), action, "operator " + account.username(), null);
        });
        allowances.restore(CODES, account.id().toString());
        logins.forget(account.id());
    }

    /** Takes a code in the running transaction; a code that was taken before is as wrong as any other. */
    void use(OperatorRow account, String code) {
        var sealed = account.totpSealed();
        if (sealed == null) {
            throw new ProblemException(IdentityProblem.TOTP_MISSING);
        }
        var step = Totp.matchingStep(open(account.id(), sealed), code, clock.instant());
        if (step.isEmpty() || !rows.useTotp(account.id(), step.getAsLong())) {
            throw new ProblemException(IdentityProblem.WRONG_CODE);
        }
    }

    private byte[] seal(UUID operator, byte[] secret) {
        return vault.encrypt(Base64.getEncoder().encodeToString(secret), "identity.totp." + operator);
    }

    private byte[] open(UUID operator, byte[] sealed) {
        return Base64.getDecoder().decode(vault.decrypt(sealed, "identity.totp." + operator));
    }
}
