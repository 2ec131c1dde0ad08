package io.banyan.kernel.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a PostgreSQL says about itself in the file postmaster.pid of its folder.
 *
 * @param state "starting", "ready" or "stopping"; empty in the first moments
 */
record PostmasterFile(long pid, int port, String state) {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int STATE_LINE = 7;

    static Path in(Path database) {
        return database.resolve("postmaster.pid");
    }

    /** Empty when there is none, or when it is only half written. */
    static Optional<PostmasterFile> read(Path database) throws IOException {
        try {
            List<String> lines = Files.readAllLines(in(database));
            if (lines.size() <= PORT_LINE) {
                return Optional.empty();
            }
            String state = lines.size() > STATE_LINE ? lines.get(STATE_LINE).strip() : "";
            return Optional.of(new PostmasterFile(
                    Long.parseLong(lines.get(PID_LINE).strip()),
                    Integer.parseInt(lines.get(PORT_LINE).strip()),
                    state));
        } catch (NoSuchFileException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    boolean ready() {
        return "ready".equals(state);
    }

    /** Whether the process that wrote it lives on; its number may have gone to some other program since. */
    boolean alive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().orElse("postgres").endsWith("postgres"))
                .isPresent();
    }
}
