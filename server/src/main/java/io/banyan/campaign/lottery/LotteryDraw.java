package io.banyan.campaign.lottery;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The draw: a pure function of seed, draw number and participant that anybody can compute.
 *
 * <pre>
 * hash        = SHA-256(seed), published before the first draw; the seed has 32 bytes and is published after the last
 * participant = first 16 bytes of SHA-256(campaign ":" person), as lower-case hexadecimal digits
 * mac         = HMAC-SHA-256(key: seed, message: "banyan-lottery-1:" campaign ":" number ":" participant)
 * ticket      = floor(first 8 bytes of mac as an unsigned big-endian number × 1,000,000 / 2^64)
 * prize       = the first whose odds, added to those of the prizes before it, exceed the ticket; none if there is no such
 * </pre>
 *
 * Campaign and person are written as lower-case UUIDs, the number in decimal digits, all text in UTF-8. A hit wins while the
 * prize has stock left. That {@code ticket} is uniform up to 1,000,000 / 2^64, less than 10^-13.
 */
final class LotteryDraw {

    static final int TICKETS = 1_000_000;
    static final int SEED_BYTES = 32;

    private static final HexFormat HEX = HexFormat.of();

    private LotteryDraw() {}

    /** What is published of a seed beforehand. */
    static String hash(byte[] seed) {
        return HEX.formatHex(sha256(seed));
    }

    /** Under which name a person draws in a campaign: their own can be computed, nobody is recognised by it. */
    static String participant(UUID campaignId, UUID personId) {
        return HEX.formatHex(sha256((campaignId + ":" + personId).getBytes(StandardCharsets.UTF_8)), 0, 16);
    }

    /** The ticket of a draw: 0 to 999,999. */
    static int ticket(byte[] seed, UUID campaignId, long number, String participant) {
        var message = "banyan-lottery-1:" + campaignId + ":" + number + ":" + participant;
        var mac = hmac(seed, message.getBytes(StandardCharsets.UTF_8));
        return (int) Math.unsignedMultiplyHigh(ByteBuffer.wrap(mac).getLong(), TICKETS);
    }

    /** Which prize a ticket hits; null for none. */
    static @Nullable Integer prize(int ticket, List<Integer> odds) {
        int end = 0;
        for (int place = 0; place < odds.size(); place++) {
            end += odds.get(place);
            if (ticket < end) {
                return place;
            }
        }
        return null;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
