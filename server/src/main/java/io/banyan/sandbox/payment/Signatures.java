package io.banyan.sandbox.payment;

import io.banyan.kernel.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Checks what the merchant signed and signs what the merchant is told (Standard Webhooks). The merchant's secret is derived
 * from the installation's keys.
 */
@Component
@ConditionalOnBooleanProperty("banyan.sandbox")
class Signatures {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final SecretKeySpec secret;
    private final Clock clock;

    Signatures(Vault vault, Clock clock) {
        this.secret = new SecretKeySpec(vault.blindIndex("sandbox.payment.secret", "banyan"), "HmacSHA256");
        this.clock = clock;
    }

    /** Whether the merchant signed this request, about now. */
    boolean signed(String timestamp, String signature, String method, String path, String body) {
        try {
            var sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
            var given = HexFormat.of().parseHex(signature);
            var expected = hmac(timestamp + "\n" + method + "\n" + path + "\n" + body);
            return MessageDigest.isEqual(expected, given)
                    && Duration.between(sent, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
        } catch (RuntimeException malformed) {
            return false;
        }
    }

    /** What the merchant signs a request with. */
    String request(long timestamp, String method, String path, String body) {
        return HexFormat.of().formatHex(hmac(timestamp + "\n" + method + "\n" + path + "\n" + body));
    }

    /** The signature of a callback. */
    String callback(UUID id, long timestamp, String body) {
        return "v1," + Base64.getEncoder().encodeToString(hmac(id + "." + timestamp + "." + body));
    }

    private byte[] hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
