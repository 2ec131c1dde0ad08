package io.banyan.identity.shopper;

import io.banyan.identity.IdentityProblem;
import io.banyan.identity.PhoneNumber;
import io.banyan.identity.access.Allowance;
import io.banyan.identity.access.Allowances;
import io.banyan.identity.access.ClientAddress;
import io.banyan.identity.access.Installation;
import io.banyan.identity.access.Secrets;
import io.banyan.identity.spi.SmsMessage;
import io.banyan.identity.spi.SmsSender;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.vault.Vault;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Six digits sent to a phone: whoever shows them has the phone. A phone has one live code, good once, for
 * {@link #LIFETIME} and {@link #ATTEMPTS} tries; with one new code a minute at most, guessing is hopeless.
 */
@Component
class SignInCodes {

    static final Duration LIFETIME = Duration.ofMinutes(5);
    static final int ATTEMPTS = 5;
    static final Allowance AGAIN = new Allowance("code.again", 1, Duration.ofMinutes(1));
    static final Allowance TO_PHONE = new Allowance("code.phone", 10, Duration.ofHours(2));
    static final Allowance FROM_ADDRESS = new Allowance("code.address", 20, Duration.ofMinutes(1));

    private static final Logger log = LoggerFactory.getLogger(SignInCodes.class);

    private final JdbcClient jdbc;
    private final Phones phones;
    private final Vault vault;
    private final Secrets secrets;
    private final Allowances allowances;
    private final Installation installation;
    private final ObjectProvider<SmsSender> sender;
    private final Clock clock;

    SignInCodes(
            JdbcClient jdbc,
            Phones phones,
            Vault vault,
            Secrets secrets,
            Allowances allowances,
            Installation installation,
            ObjectProvider<SmsSender> sender,
            Clock clock) {
        this.jdbc = jdbc;
        this.phones = phones;
        this.vault = vault;
        this.secrets = secrets;
        this.allowances = allowances;
        this.installation = installation;
        this.sender = sender;
        this.clock = clock;
    }

    private static final String KEEP = """
            insert into identity.sign_in_code (phone_index, code_hash, expires_at, attempts_left)
            values (:phone, :hash, :expires, :attempts)
            on conflict (phone_index) do update
                set code_hash = excluded.code_hash, expires_at = excluded.expires_at, attempts_left = excluded.attempts_left
            """;

    /**
     * Sends a new code, which replaces the one before.
     *
     * @return the code
     */
    String send(PhoneNumber phone, String address, Locale locale) {
        var network = sender.getIfAvailable();
        if (network == null) {
            throw new ProblemException(IdentityProblem.SMS_UNAVAILABLE);
        }
        if (installation.limits(address)) {
            allowances.take(FROM_ADDRESS, ClientAddress.neighbourhood(address));
        }
        allowances.take(AGAIN, phone.e164());
        allowances.take(TO_PHONE, phone.e164());
        var code = secrets.code();
        jdbc.sql(KEEP)
                .param("phone", phones.index(phone))
                .param("hash", hash(phone, code))
                .param("expires", clock.instant().plus(LIFETIME).atOffset(ZoneOffset.UTC))
                .param("attempts", ATTEMPTS)
                .update();
        try {
            network.send(message(phone, code, locale));
        } catch (RuntimeException failure) {
            log.warn("The text message network did not take a code: {}", failure.toString());
            throw new ProblemException(IdentityProblem.SMS_UNAVAILABLE);
        }
        return code;
    }

    private record Kept(byte[] hash, Instant expiresAt, int attemptsLeft) {}

    private static final String FIND = """
            select code_hash, expires_at, attempts_left from identity.sign_in_code
            where phone_index = :phone for update
            """;

    /**
     * Takes a code in the running transaction, which has to be committed also when the code is wrong: wrong tries
     * count. Of several requests with the right code one gets true.
     */
    boolean take(PhoneNumber phone, String typed) {
        var index = phones.index(phone);
        var kept = jdbc.sql(FIND)
                .param("phone", index)
                .query((row, number) -> new Kept(
                        row.getBytes("code_hash"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        row.getInt("attempts_left")))
                .optional();
        if (kept.isEmpty()) {
            return false;
        }
        var code = kept.get();
        var right = MessageDigest.isEqual(code.hash(), hash(phone, typed.strip()))
                && clock.instant().isBefore(code.expiresAt());
        if (right || code.attemptsLeft() == 1) {
            jdbc.sql("delete from identity.sign_in_code where phone_index = :phone")
                    .param("phone", index)
                    .update();
        } else {
            jdbc.sql("update identity.sign_in_code set attempts_left = attempts_left - 1 where phone_index = :phone")
                    .param("phone", index)
                    .update();
        }
        return right;
    }

    private byte[] hash(PhoneNumber phone, String code) {
        return vault.blindIndex("identity.sign_in_code", phone.e164() + " " + code);
    }

    private static SmsMessage message(PhoneNumber phone, String code, Locale locale) {
        var minutes = String.valueOf(LIFETIME.toMinutes());
        var text = locale.getLanguage().equals("zh")
                ? "您的验证码是 " + code + "，" + minutes + " 分钟内有效。请勿告诉他人。"
                : code + " is your sign-in code. It is good for " + minutes + " minutes. Tell it to nobody.";
        return new SmsMessage(phone.e164(), "sign-in-code", Map.of("code", code, "minutes", minutes), text);
    }
}
