package io.banyan.e2e;

import io.banyan.bench.http.Browser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two server nodes on one database, and people who use both of them. */
final class Nodes implements AutoCloseable {

    private final Installation first;
    private final Installation second;
    private final AtomicLong people = new AtomicLong(13_700_000_000L);

    private Nodes(Installation first, Installation second) {
        this.first = first;
        this.second = second;
    }

    static Nodes start(Path folder, String... options) throws Exception {
        var first = new Installation(folder.resolve("first"), options);
        first.start();
        var second = beside(first, folder.resolve("second"), options);
        second.start();
        return new Nodes(first, second);
    }

    /** A further node on the database that one started, with the same keys. */
    static Installation beside(Installation first, Path data, String... options) throws Exception {
        var database = DatabaseAccess.of(first.data());
        var all = new ArrayList<>(List.of(options));
        all.add("--banyan.database.url=" + database.url());
        all.add("--banyan.database.user=" + database.user());
        all.add("--banyan.database.password=" + database.password());
        all.add("--banyan.vault.key-file=" + first.data().resolve("secrets/vault.json"));
        return new Installation(data, all.toArray(String[]::new));
    }

    Installation first() {
        return first;
    }

    Installation node(int turn) {
        return turn % 2 == 0 ? first : second;
    }

    /** Somebody who is signed in at both nodes, with a phone at each. */
    record Person(Browser one, Browser other, URI first, URI second) {

        /** Does something that has to succeed. */
        JsonNode made(String path, Object body) throws IOException {
            var answer = one.post(path, body, key());
            if (answer.status() >= 300) {
                throw new IllegalStateException(path + " answered " + answer.status() + ": " + answer.text());
            }
            return JsonMapper.shared().readTree(answer.body());
        }

        /** Does something with a phone of its own, at one node or the other by turns. */
        int post(int turn, String path, Object body) throws IOException {
            try (var phone = one.at(turn % 2 == 0 ? first : second)) {
                return phone.post(path, body, key()).status();
            }
        }
    }

    static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }

    Person person(Map<String, Object> signUp) throws IOException {
        var phone = "" + people.incrementAndGet();
        var browser = signedIn(first, phone, signUp);
        return new Person(browser, browser.at(second.url()), first.url(), second.url());
    }

    /** A browser of somebody new who is signed in. */
    static Browser signedIn(Installation node, String phone, Map<String, Object> more) throws IOException {
        var browser = new Browser(node.url(), Map.of());
        browser.posted("/api/session/code", Map.of("phone", phone));
        try (var console = node.console()) {
            var code = console.got("/api/console/sandbox/messages?phone=" + phone)
                    .path(0)
                    .path("code")
                    .asString();
            var request = new HashMap<String, Object>(more);
            request.putAll(Map.of("phone", phone, "code", code));
            browser.posted("/api/session", request);
        }
        return browser;
    }

    JsonNode posted(String path, Object body) throws IOException {
        try (var console = first.console()) {
            return console.posted(path, body);
        }
    }

    JsonNode got(String path) throws IOException {
        try (var console = first.console()) {
            return console.got(path);
        }
    }

    /** Lets all begin at the same moment, each on a thread of its own; the answers in their order. */
    static List<Integer> atOnce(int runners, IntFunction<Callable<Integer>> runner) throws Exception {
        var ready = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<Future<Integer>>();
            for (int i = 0; i < runners; i++) {
                var task = runner.apply(i);
                futures.add(threads.submit(() -> {
                    ready.await();
                    return task.call();
                }));
            }
            ready.countDown();
            var answers = new ArrayList<Integer>();
            for (var future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }

    @Override
    public void close() {
        try {
            second.close();
        } finally {
            first.close();
        }
    }
}
