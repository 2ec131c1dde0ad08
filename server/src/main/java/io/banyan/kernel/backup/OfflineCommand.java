package io.banyan.kernel.backup;

import io.banyan.kernel.storage.DataFolder;
import io.banyan.kernel.storage.Database;
import io.banyan.kernel.storage.StartRefused;
import io.banyan.kernel.storage.StorageSettings;
import io.banyan.kernel.storage.Trees;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;

/**
 * Commands that need no server: --banyan.command=backup or restore, with --banyan.file. They take the same settings as
 * the server does, from the same places.
 */
public final class OfflineCommand {

    private static final String COMMAND = "banyan.command";

    private final StorageSettings settings;
    private final Path file;
    private final PrintStream out;

    OfflineCommand(StorageSettings settings, Path file, PrintStream out) {
        this.settings = settings;
        this.file = file.toAbsolutePath().normalize();
        this.out = out;
    }

    public static boolean isAskedFor(String... arguments) {
        return Arrays.stream(arguments).anyMatch(argument -> argument.startsWith("--" + COMMAND + "="));
    }

    /** Runs the command and returns the exit status of the process. */
    @SuppressWarnings("SystemOut") // a command talks to the terminal
    public static int run(String... arguments) {
        try (var context = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .run(arguments)) {
            Environment environment = context.getEnvironment();
            OfflineCommand command = new OfflineCommand(
                    context.getBean(StorageSettings.class),
                    Path.of(environment.getRequiredProperty("banyan.file")),
                    System.out);
            switch (environment.getRequiredProperty(COMMAND)) {
                case "backup" -> command.backup();
                case "restore" -> command.restore();
                default -> throw new StartRefused("There is no such command.", "./banyan --help lists them.");
            }
            return 0;
        } catch (StartRefused refused) {
            System.err.println(refused.getMessage());
            System.err.println(refused.advice());
            return 1;
        } catch (IOException | SQLException e) {
            System.err.println("It did not work, and nothing half done was left: " + e.getMessage());
            return 1;
        }
    }

    @EnableConfigurationProperties(StorageSettings.class)
    static class Settings {}

    void backup() throws IOException, SQLException {
        try (DataFolder data = DataFolder.visit(settings.folder())) {
            refuseInside(data.root());
            var address = Database.addressBeside(settings, data);
            Manifest manifest = new Backup(data.root(), address, settings.version(), Clock.systemUTC()).write(file);
            report("Backed up", manifest);
            out.printf(Locale.ROOT, "%s  %,.1f MB%n", file, Files.size(file) / 1e6);
            out.println("It holds the keys to personal data: keep it where only you can read it.");
        }
    }

    /** Works beside the wanted folder and renames at the end, so that there is a whole installation or none. */
    void restore() throws IOException, SQLException {
        Path folder = settings.folder();
        refuseUsed(folder);
        try (BackupFile backup = BackupFile.open(file)) {
            backup.verify();
            Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
            Trees.delete(unfinished);
            try {
                restore(backup, unfinished);
                Files.deleteIfExists(folder);
                Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Trees.delete(unfinished);
            }
            report("Restored", backup.manifest());
            out.println("into " + folder);
        }
    }

    private void restore(BackupFile backup, Path folder) throws IOException, SQLException {
        StorageSettings beside = settings.in(folder);
        try (DataFolder data = DataFolder.own(folder, settings.version());
                Database database = Database.open(beside, data)) {
            Restore restore = new Restore(backup);
            restore.intoFolder(folder);
            restore.intoDatabase(database.address());
        }
    }

    private void refuseInside(Path data) {
        if (file.startsWith(data)) {
            throw new StartRefused("The backup would lie in the data folder itself.", "Choose a file elsewhere.");
        }
    }

    private static void refuseUsed(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new StartRefused(
                        folder + " is not empty.", "Restore into a new folder with --data. Nothing was changed.");
            }
        }
    }

    private void report(String what, Manifest manifest) {
        out.printf(
                Locale.ROOT,
                "%s %,d rows of %d tables and %d files, as of %s%n",
                what,
                manifest.rows(),
                manifest.tables().size(),
                manifest.files().size(),
                manifest.takenAt());
    }
}
