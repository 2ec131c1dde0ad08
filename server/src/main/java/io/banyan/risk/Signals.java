package io.banyan.risk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.kernel.vault.Vault;
import io.banyan.risk.SignalRows.Trace;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Notes the traces that people leave. Only keyed fingerprints are kept: equal traces can be recognised, none can be
 * read back. A trace seen a moment ago is not written again.
 */
@Component
public class Signals {

    /** The header in which the shop's pages name the device: 128 random bits that they keep. */
    static final String DEVICE_HEADER = "Banyan-Device";

    private static final int LONGEST_DEVICE = 64;
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(10);

    private final SignalRows rows;
    private final Vault vault;
    private final Transactions transactions;
    private final Clock clock;
    private final Cache<String, Boolean> lately = Caffeine.newBuilder()
            .expireAfterWrite(AGAIN_AFTER)
            .maximumSize(200_000)
            .build();

    Signals(SignalRows rows, Vault vault, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Notes the browser of a person, and the device and network address of the request that is being served. */
    public void seen(UUID personId, @Nullable String visitorId) {
        var traces = new ArrayList<Trace>();
        add(traces, personId, SignalKind.COOKIE, visitorId);
        var request = request();
        if (request != null) {
            var device = request.getHeader(DEVICE_HEADER);
            if (device != null && device.length() >= 16 && device.length() <= LONGEST_DEVICE) {
                add(traces, personId, SignalKind.DEVICE, device);
            }
            add(traces, personId, SignalKind.IP, NetworkAddress.telling(request.getRemoteAddr()));
        }
        write(traces);
    }

    /** Notes with which account somebody paid, in the words of the payment network. */
    public void paidWith(UUID personId, String provider, String instrument) {
        note(personId, SignalKind.PAYMENT_INSTRUMENT, provider + ":" + instrument);
    }

    /** Notes where goods were sent to. Blanks, punctuation and case make no difference. */
    public void sentTo(UUID personId, String region, String street) {
        note(
                personId,
                SignalKind.ADDRESS,
                java.text.Normalizer.normalize(region + street, java.text.Normalizer.Form.NFKC)
                        .replaceAll("[^\\p{L}\\p{N}]", "")
                        .toLowerCase(Locale.ROOT));
    }

    /** Notes a trace of any kind; does nothing without one. */
    public void note(UUID personId, SignalKind kind, @Nullable String trace) {
        var traces = new ArrayList<Trace>();
        add(traces, personId, kind, trace);
        write(traces);
    }

    private void add(List<Trace> traces, UUID personId, SignalKind kind, @Nullable String trace) {
        if (trace != null && !trace.isBlank()) {
            traces.add(new Trace(personId, kind, vault.blindIndex("risk." + kind.name(), trace)));
        }
    }

    private void write(List<Trace> traces) {
        var fresh = traces.stream()
                .filter(trace -> lately.getIfPresent(key(trace)) == null)
                .toList();
        if (!fresh.isEmpty()) {
            transactions.run(() -> {
                rows.note(fresh, clock.instant());
                transactions.afterCommit(() -> fresh.forEach(trace -> lately.put(key(trace), true)));
            });
        }
    }

    private static String key(Trace trace) {
        return trace.personId() + trace.kind().name() + HexFormat.of().formatHex(trace.value());
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }
}
