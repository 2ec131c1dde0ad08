package io.banyan.kernel.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's programs as the right user; what they say goes to one log file. */
record PostgresPrograms(PostgresBinaries binaries, PostgresAccount account, Path log) {

    private static final long LARGEST_LOG = 20L << 20;
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    /** Starts a program in a session of its own, so that Ctrl-C in the terminal reaches Banyan alone. */
    Process start(List<String> command) throws IOException {
        List<String> detached = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            detached.add(SETSID.toString());
        }
        detached.addAll(account.command(resolved(command)));
        return builder(detached).start();
    }

    /** Runs a program to its end. */
    void run(List<String> command, String input) throws IOException {
        Process process = builder(account.command(resolved(command))).start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(command.getFirst() + " did not finish in two minutes");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(command.getFirst() + " was interrupted", e);
        }
        if (process.exitValue() != 0) {
            throw new IOException(command.getFirst() + " ended with " + process.exitValue() + ":\n" + lastWords());
        }
    }

    /** The end of the log, for a message about what went wrong. */
    String lastWords() throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    }

    void shortenLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.delete(log);
        }
    }

    private List<String> resolved(List<String> command) {
        List<String> resolved = new ArrayList<>(command);
        resolved.set(0, binaries.program(command.getFirst()).toString());
        return resolved;
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(binaries.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }
}
