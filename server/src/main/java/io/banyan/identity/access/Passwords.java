package io.banyan.identity.access;

import io.banyan.identity.IdentityProblem;
import io.banyan.kernel.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and checks passwords with bcrypt. Only as many at a time as there are processors: guessing must not starve
 * those who buy.
 */
@Component
public final class Passwords {

    /** bcrypt reads no more bytes than these. */
    private static final int MAXIMUM_BYTES = 72;

    private static final Set<String> COMMON = Set.of(
            "password",
            "password1",
            "password12",
            "password123",
            "passw0rd",
            "12345678",
            "123456789",
            "1234567890",
            "11111111",
            "88888888",
            "00000000",
            "66666666",
            "87654321",
            "qwertyui",
            "qwertyuiop",
            "qwerty123",
            "1q2w3e4r",
            "1qaz2wsx",
            "abc12345",
            "abcd1234",
            "a1234567",
            "a12345678",
            "asdfghjk",
            "iloveyou",
            "letmein1",
            "welcome1",
            "woaini1314",
            "woaini520",
            "5201314520",
            "banyan123",
            "admin123",
            "administrator",
            "123456789012",
            "password1234",
            "qwertyuiop12");

    private final BCryptPasswordEncoder encoder;
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());
    /** Checked against when there is no such account, so that its absence takes as long to find. */
    private final String nobody;

    /** @param strength of bcrypt: the binary logarithm of its rounds, 4 to 31 */
    Passwords(@Value("${banyan.password-strength:10}") int strength) {
        encoder = new BCryptPasswordEncoder(strength);
        nobody = hash("nobody has this password");
    }

    public String hash(String password) {
        return withProcessor(() -> String.valueOf(encoder.encode(normal(password))));
    }

    /** Whether the password is the one hashed. Takes as long when there is no hash. */
    public boolean matches(String password, @Nullable String hash) {
        var candidate = normal(password);
        if (tooLong(candidate)) {
            return false;
        }
        var same = withProcessor(() -> encoder.matches(candidate, hash == null ? nobody : hash));
        return same && hash != null;
    }

    /**
     * Refuses a new password that is easily guessed.
     *
     * @param minimum the least characters
     * @param name the account's name, which the password must not repeat
     */
    public static void require(String password, int minimum, String name) {
        var normal = normal(password);
        if (tooLong(normal)) {
            throw new ProblemException(IdentityProblem.PASSWORD_TOO_LONG);
        }
        var plain = normal.toLowerCase(Locale.ROOT);
        if (normal.codePointCount(0, normal.length()) < minimum
                || plain.codePoints().distinct().count() < 4
                || COMMON.contains(plain)
                || plain.equals(name.toLowerCase(Locale.ROOT))) {
            throw new ProblemException(IdentityProblem.PASSWORD_WEAK, "At least " + minimum + " characters");
        }
    }

    private static boolean tooLong(String normal) {
        return normal.getBytes(StandardCharsets.UTF_8).length > MAXIMUM_BYTES;
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T withProcessor(java.util.function.Supplier<T> work) {
        processors.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            processors.release();
        }
    }
}
