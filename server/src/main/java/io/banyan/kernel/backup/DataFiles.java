package io.banyan.kernel.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of a data folder that are worth keeping: all but the database, what can be made again, and what belongs to
 * one node only.
 */
final class DataFiles {

    private static final Set<String> LEFT_OUT = Set.of(
            "database",
            "database.unfinished",
            "database.port",
            "programs",
            "logs",
            "search",
            "lock",
            "server",
            "version",
            "machine-key",
            "secrets/database.password");

    private DataFiles() {}

    /** Paths relative to the folder, in order of name. */
    static List<Path> in(Path folder) throws IOException {
        List<Path> kept = new ArrayList<>();
        for (Path entry : listed(folder)) {
            if (Files.isDirectory(entry)) {
                try (Stream<Path> below = Files.walk(entry)) {
                    below.filter(Files::isRegularFile)
                            .map(folder::relativize)
                            .filter(DataFiles::kept)
                            .forEach(kept::add);
                }
            } else {
                kept.add(folder.relativize(entry));
            }
        }
        return kept.stream().sorted().toList();
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> kept(entry.getFileName())).toList();
        }
    }

    static boolean kept(Path path) {
        return !LEFT_OUT.contains(path.getName(0).toString())
                && !LEFT_OUT.contains(path.toString())
                && !path.getFileName().toString().endsWith(".unfinished");
    }
}
