package io.banyan.trade.payment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The two signatures agreed with the sandbox network: of our requests to it, and of its callbacks, which follow Standard
 * Webhooks ({@code v1,} and the base64 of an HMAC-SHA-256 over id, timestamp and body).
 */
final class SandboxSignature {

    /** How far the timestamp of a callback may be off. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final byte[] secret;

    SandboxSignature(byte[] secret) {
        this.secret = secret.clone();
    }

    /** Signs a request of ours: hexadecimal. */
    String request(long timestamp, String method, String path, String body) {
        return HexFormat.of().formatHex(hmac(timestamp + "\n" + method + "\n" + path + "\n" + body));
    }

    /** Whether a callback was signed with the secret, about now. One of several signatures is enough. */
    boolean signed(String id, String timestamp, String signatures, String body, Instant now) {
        if (!recent(timestamp, now)) {
            return false;
        }
        var expected = callback(id, timestamp, body).getBytes(StandardCharsets.UTF_8);
        for (var signature : signatures.split(" ", -1)) {
            if (MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))) {
                return true;
            }
        }
        return false;
    }

    /** The signature of a callback. */
    String callback(String id, String timestamp, String body) {
        return "v1," + Base64.getEncoder().encodeToString(hmac(id + "." + timestamp + "." + body));
    }

    private static boolean recent(String timestamp, Instant now) {
        try {
            var sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
            return Duration.between(sent, now).abs().compareTo(TOLERANCE) <= 0;
        } catch (RuntimeException notATimestamp) {
            return false;
        }
    }

    private byte[] hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
