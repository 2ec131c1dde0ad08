package io.banyan.kernel.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that Banyan keeps in its data folder. It is a child process that survives when Banyan is killed; the
 * next start stops such an orphan in good order before it goes on. When PostgreSQL itself dies it is started again,
 * on the same port, so that open connections only see a short break.
 */
final class EmbeddedPostgres implements Database {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    /** Left-over children of a killed PostgreSQL may hold its memory for a moment. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration LOOK_EVERY = Duration.ofMillis(10);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(300);

    private final PostgresFolder folder;
    private final PostgresPrograms programs;
    private final int port;
    private volatile boolean closing;

    private EmbeddedPostgres(PostgresFolder folder, int port) {
        this.folder = folder;
        this.programs = folder.programs();
        this.port = port;
    }

    static EmbeddedPostgres start(DataFolder data, String binariesVersion) {
        try {
            PostgresAccount account = PostgresAccount.find();
            account.checkReach(data.root());
            PostgresBinaries binaries = PostgresBinaries.unpack(data.folder("programs"), binariesVersion);
            Path log = data.folder("logs").resolve("postgresql.log");
            PostgresPrograms programs = new PostgresPrograms(binaries, account, log);
            programs.shortenLog();
            PostgresFolder folder = new PostgresFolder(data, programs);
            folder.prepare();
            stopOrphan(folder);
            EmbeddedPostgres postgres = new EmbeddedPostgres(folder, folder.choosePort());
            postgres.launch();
            return postgres;
        } catch (IOException e) {
            throw new StartRefused(
                    "PostgreSQL could not be started: " + e.getMessage(),
                    "Its log is " + data.root().resolve("logs/postgresql.log")
                            + ". An external database can be given with BANYAN_DB_URL.",
                    e);
        }
    }

    /** How to reach the PostgreSQL of a server that runs beside this process. */
    static DatabaseAddress addressIn(DataFolder data) throws IOException {
        Path files = data.root().resolve("database");
        Optional<PostmasterFile> running = PostmasterFile.read(files).filter(PostmasterFile::alive);
        if (running.isEmpty()) {
            throw new StartRefused("The database in " + files + " is not running.", "Start Banyan first: ./banyan up");
        }
        PostgresPrograms none = new PostgresPrograms(new PostgresBinaries(files), PostgresAccount.SAME_USER, files);
        return new PostgresFolder(data, none).address(running.get().port());
    }

    @Override
    public DatabaseAddress address() {
        try {
            return folder.address(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets go of the process as if this one had been killed. */
    void forget() {
        closing = true;
    }

    @Override
    public void close() {
        closing = true;
        try {
            stop(folder, "fast");
        } catch (IOException e) {
            LOG.warn("PostgreSQL did not stop in good order and will recover at the next start: {}", e.getMessage());
        }
    }

    private void launch() throws IOException {
        long begun = System.nanoTime();
        long deadline = begun + PATIENCE.toNanos();
        while (true) {
            Process process = programs.start(command());
            if (becameReady(process)) {
                LOG.info("PostgreSQL is ready on port {} after {} ms", port, (System.nanoTime() - begun) / 1_000_000);
                Thread.ofVirtual().name("postgres-watch").start(() -> watch(process));
                return;
            }
            if (closing || System.nanoTime() > deadline) {
                throw new IOException("it ended at once:\n" + programs.lastWords());
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }

    private List<String> command() {
        List<String> command =
                new ArrayList<>(List.of("postgres", "-D", folder.files().toString()));
        command.addAll(PostgresSettings.arguments(port));
        return command;
    }

    /** Recovery after a crash may take long; as long as the process lives it is waited for. */
    private boolean becameReady(Process process) throws IOException {
        while (process.isAlive()) {
            Optional<PostmasterFile> file = PostmasterFile.read(folder.files());
            if (file.isPresent()
                    && file.get().pid() == process.pid()
                    && file.get().ready()) {
                return true;
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        return false;
    }

    private void watch(Process process) {
        process.onExit().join();
        while (!closing) {
            LOG.error("PostgreSQL ended on its own; starting it again");
            try {
                launch();
                return;
            } catch (IOException e) {
                LOG.error("PostgreSQL does not start: {}", e.getMessage());
            }
        }
    }

    private static void stopOrphan(PostgresFolder folder) throws IOException {
        Optional<PostmasterFile> left = PostmasterFile.read(folder.files());
        if (left.isEmpty()) {
            return;
        }
        if (left.get().alive()) {
            LOG.info(
                    "Stopping the PostgreSQL that a killed Banyan left behind (process {})",
                    left.get().pid());
            stop(folder, "fast");
        } else {
            // its number may by now belong to some other program, which PostgreSQL would take for a rival
            Files.deleteIfExists(PostmasterFile.in(folder.files()));
        }
    }

    private static void stop(PostgresFolder folder, String mode) throws IOException {
        folder.programs()
                .run(
                        List.of(
                                "pg_ctl",
                                "stop",
                                "--mode=" + mode,
                                "--wait",
                                "--timeout=60",
                                "--silent",
                                "--pgdata=" + folder.files()),
                        "");
    }
}
