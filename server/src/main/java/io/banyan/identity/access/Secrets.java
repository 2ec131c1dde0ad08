package io.banyan.identity.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Makes what nobody may guess. */
@Component
public class Secrets {

    /** Without the letters and digits that are mistaken for each other. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();

    /** 256 bits, as 43 characters that a cookie or a header can carry. */
    public String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    /** 128 bits, as 22 characters. */
    public String visitorId() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(16));
    }

    /** Six digits. */
    public String code() {
        return String.format("%06d", random.nextInt(1_000_000));
    }

    /** Twenty characters in groups of five, for a person to type: 99 bits. */
    public String password() {
        var password = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            if (i > 0 && i % 5 == 0) {
                password.append('-');
            }
            password.append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return password.toString();
    }

    public byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** What is kept of a token of 256 random bits; such a token needs no slow hash. */
    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
