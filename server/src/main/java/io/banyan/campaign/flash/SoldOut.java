package io.banyan.campaign.flash;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32C;
import org.springframework.stereotype.Component;

/**
 * What this node knows to be sold out, so that it need not ask the database again. Only ever a hint: it is set when the
 * database said so, under the count of returns that was seen then; a higher count clears it, whichever of the two arrives
 * first. Every so often one request is let through all the same, so that a node that follows the journal no longer cannot
 * say "sold out" for ever.
 *
 * <p>Whoever repeats a request that was accepted gets its first answer also after the sale has sold out: the keys of all
 * claims are kept beside the hint, as fingerprints, and a request with one of them goes on to the database.
 */
@Component
class SoldOut {

    /** How long the hint is believed without looking again. */
    static final Duration BELIEVED = Duration.ofSeconds(2);

    private record Hint(long returns, long[] keys, AtomicLong until) {}

    private final ClaimRows claims;
    private final Map<UUID, Hint> hints = new ConcurrentHashMap<>();
    private final Map<UUID, Long> returns = new ConcurrentHashMap<>();
    private final Set<UUID> reading = ConcurrentHashMap.newKeySet();

    SoldOut(ClaimRows claims) {
        this.claims = claims;
    }

    /** Whether a request may be refused at once. */
    boolean covers(UUID shelfId, String key) {
        var hint = hints.get(shelfId);
        if (hint == null || Arrays.binarySearch(hint.keys(), fingerprint(key)) >= 0) {
            return false;
        }
        var until = hint.until().get();
        // The one who moves the time on is let through.
        return System.nanoTime() < until || !hint.until().compareAndSet(until, later());
    }

    /** The database said that nothing is left, after units had come back so many times. */
    void seen(UUID shelfId, UUID campaignId, long seenReturns) {
        if (known(shelfId) > seenReturns) {
            return;
        }
        var hint = hints.get(shelfId);
        if (hint != null && hint.returns() >= seenReturns) {
            hint.until().set(later());
            return;
        }
        if (reading.add(shelfId)) {
            try {
                keep(shelfId, new Hint(seenReturns, keys(shelfId, campaignId), new AtomicLong(later())));
            } finally {
                reading.remove(shelfId);
            }
        }
    }

    private void keep(UUID shelfId, Hint hint) {
        hints.merge(shelfId, hint, (old, fresh) -> old.returns() >= fresh.returns() ? old : fresh);
        // Units may have come back while the keys were read.
        forget(shelfId, known(shelfId));
    }

    private long[] keys(UUID shelfId, UUID campaignId) {
        return claims.keys(shelfId, campaignId).stream()
                .mapToLong(SoldOut::fingerprint)
                .sorted()
                .toArray();
    }

    /** Units came back, so many times by now. */
    void returned(UUID shelfId, long count) {
        returns.merge(shelfId, count, Math::max);
        forget(shelfId, count);
    }

    private void forget(UUID shelfId, long count) {
        hints.computeIfPresent(shelfId, (id, hint) -> hint.returns() < count ? null : hint);
    }

    private long known(UUID shelfId) {
        return returns.getOrDefault(shelfId, 0L);
    }

    private static long later() {
        return System.nanoTime() + BELIEVED.toNanos();
    }

    /** Equal keys have equal fingerprints; another key with the same one only costs a look into the database. */
    private static long fingerprint(String key) {
        var crc = new CRC32C();
        crc.update(key.getBytes(StandardCharsets.UTF_8));
        return crc.getValue() << 32 | (key.hashCode() & 0xffffffffL);
    }
}
