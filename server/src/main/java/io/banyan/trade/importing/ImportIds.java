package io.banyan.trade.importing;

import io.banyan.trade.ImportedOrder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids of past orders: UUIDs of version 7 whose time is the time of the order, so that they sort among the shop's own, and
 * whose other bits come from source and number, so that the same order always gets the same id.
 */
final class ImportIds {

    private ImportIds() {}

    static UUID id(ImportedOrder order) {
        var hash = ByteBuffer.wrap(sha256(order.kind() + "\n" + order.source() + "\n" + order.number()));
        var milliseconds = Math.max(0, order.placedAt().toEpochMilli());
        var high = (milliseconds << 16) | 0x7000L | (hash.getLong() & 0x0fffL);
        var low = (hash.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
