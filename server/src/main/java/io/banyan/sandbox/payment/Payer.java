package io.banyan.sandbox.payment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/**
 * Who pays: the wallet that a browser has with the network, or a card that was typed. The merchant is told a token, which
 * is the same for the same wallet or card and tells nothing else.
 *
 * @param wallet the browser's wallet, made when it pays for the first time
 */
record Payer(String wallet, String token) {

    static final String COOKIE = "sandbox_wallet";

    private static final Duration KEPT = Duration.ofDays(365);

    static Payer of(@Nullable String card, @Nullable String known, SecureRandom random) {
        var wallet = known != null && known.matches("[0-9a-f]{32}") ? known : fresh(random);
        var number = card == null ? "" : card.replaceAll("[^A-Za-z0-9]", "");
        return new Payer(wallet, token(number.isEmpty() ? "wallet:" + wallet : "card:" + number));
    }

    /** The cookie belongs to the network alone. */
    String cookie() {
        return ResponseCookie.from(COOKIE, wallet)
                .path("/sandbox")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(KEPT)
                .build()
                .toString();
    }

    private static String fresh(SecureRandom random) {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String token(String instrument) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(("banyan sandbox payer\n" + instrument).getBytes(StandardCharsets.UTF_8));
            return "payer_" + HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
