package io.banyan.e2e;

import io.banyan.bench.http.Browser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One server node of the packaged product in a process of its own, with its data folder. */
final class Installation implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path data;
    private final int port;
    private final List<String> options;
    private @Nullable Process process;

    /** @param options more options of the server, such as {@code --banyan.sample=shop} */
    Installation(Path data, String... options) throws IOException {
        this.data = data;
        this.options = List.of(options);
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    Path data() {
        return data;
    }

    /** Starts the server and waits until it is ready; returns how long that took. */
    Duration start() throws IOException {
        var begun = System.nanoTime();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                // it lives for minutes: the second compiler would cost more than it saves
                "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(System.getProperty("banyan.app.options").split(" ")));
        command.addAll(List.of(
                "-jar",
                "banyan-server.jar",
                "--server.port=" + port,
                "--banyan.public-url=" + url(),
                "--banyan.data=" + data));
        command.addAll(options);
        Files.createDirectories(data);
        process = new ProcessBuilder(command)
                .directory(Path.of(System.getProperty("banyan.app")).toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling(data.getFileName() + ".log").toFile()))
                .start();
        while (!ready()) {
            if (!running().isAlive()) {
                throw new IllegalStateException("the server ended: " + log());
            }
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IllegalStateException("the server did not become ready: " + log());
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** The last lines of the server's log. */
    String log() throws IOException {
        var lines = Files.readAllLines(data.resolveSibling(data.getFileName() + ".log"));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }

    private boolean ready() {
        try (var browser = new Browser(url(), Map.of())) {
            return browser.get("/actuator/health/readiness").status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        running().destroyForcibly().waitFor();
    }

    /** Kills the database server of this installation, all its processes at once; nothing is flushed or finished. */
    void killDatabase() throws IOException {
        var postmaster = ProcessHandle.of(Long.parseLong(Files.readAllLines(data.resolve("database/postmaster.pid"))
                        .getFirst()
                        .strip()))
                .orElseThrow();
        var children = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** A browser for the console's API that acts as this machine. */
    Browser console() throws IOException {
        return new Browser(url(), Map.of("Authorization", "Bearer " + key()));
    }

    String key() throws IOException {
        return Files.readString(data.resolve("machine-key")).strip();
    }

    /** What an address of the console answers; empty while the server or its database is away. */
    Optional<JsonNode> ask(String path) {
        try (var console = console()) {
            return Optional.of(console.got(path));
        } catch (IOException | IllegalStateException away) {
            return Optional.empty();
        }
    }

    /** Ends the server in good order. */
    @Override
    public void close() {
        if (process == null || !process.isAlive()) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
