package io.banyan.kernel.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL as packaged for this machine, unpacked once into the data folder. */
record PostgresBinaries(Path folder) {

    /** Major version of the database format; a new one needs a restore from a backup. */
    static final String MAJOR = "18";

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** Unpacks beside the target and renames, so that a half unpacked folder is never taken for a whole one. */
    static PostgresBinaries unpack(Path parent, String version) throws IOException {
        Path folder = parent.resolve("postgresql-" + version);
        if (Files.isDirectory(folder)) {
            return new PostgresBinaries(folder);
        }
        Path unfinished = parent.resolve("unfinished");
        Trees.delete(unfinished);
        Files.createDirectories(unfinished);
        try (InputStream packed = open(resourceName())) {
            extract(packed, unfinished);
        }
        removeOthers(parent, unfinished);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        return new PostgresBinaries(folder);
    }

    private static void removeOthers(Path parent, Path keep) throws IOException {
        try (Stream<Path> old = Files.list(parent)) {
            for (Path folder : (Iterable<Path>) old::iterator) {
                if (!folder.equals(keep)) {
                    Trees.delete(folder);
                }
            }
        }
    }

    private static String resourceName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch");
        String architecture = machine.matches("amd64|x86_64") ? "x86_64" : machine.replace("aarch64", "arm_64");
        return "/postgres-" + system + "-" + architecture + ".txz";
    }

    private static InputStream open(String name) {
        InputStream packed = PostgresBinaries.class.getResourceAsStream(name);
        if (packed == null) {
            throw new StartRefused(
                    "This build carries no PostgreSQL for this machine (" + name + ").",
                    "Give an external database with BANYAN_DB_URL.");
        }
        return packed;
    }

    private static void extract(InputStream packed, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("entry outside of the archive: " + entry.getName());
                }
                write(tar, entry, file);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
