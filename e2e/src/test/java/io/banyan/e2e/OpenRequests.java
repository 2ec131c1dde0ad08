package io.banyan.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** What a page asks the server and has no answer to yet. Streams, which never end, do not count. */
final class OpenRequests {

    private static final Duration SILENCE = Duration.ofMillis(150);

    private final Set<Request> open = new HashSet<>();
    private long last = System.nanoTime();

    OpenRequests(Page page) {
        page.onRequest(request -> {
            if (request.isNavigationRequest() && request.frame().equals(page.mainFrame())) {
                // what the page before still asked for is dropped, and nobody tells
                open.clear();
            }
            if (!request.resourceType().equals("eventsource")) {
                open.add(request);
                begin();
            }
        });
        page.onRequestFinished(this::ended);
        page.onRequestFailed(this::ended);
    }

    private void ended(Request request) {
        if (open.remove(request)) {
            begin();
        }
    }

    /** Counts silence from now. */
    void begin() {
        last = System.nanoTime();
    }

    /** Whether nothing is open, and has not been for a while. */
    boolean quiet() {
        return open.isEmpty() && System.nanoTime() - last > SILENCE.toNanos();
    }
}
