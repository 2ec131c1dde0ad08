package io.banyan.kernel.backup;

import io.banyan.kernel.storage.StartRefused;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A backup that is read. */
final class BackupFile implements Closeable {

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    static BackupFile open(Path path) throws IOException {
        ZipFile zip = openZip(path);
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            zip.close();
            throw new StartRefused(path + " is not a backup of Banyan.", "Name a file that ./banyan backup wrote.");
        }
        try (InputStream content = zip.getInputStream(entry)) {
            Manifest manifest = Manifest.fromJson(content.readAllBytes());
            if (manifest.format() != Manifest.FORMAT) {
                throw new StartRefused(
                        path + " was written in form " + manifest.format() + " by Banyan " + manifest.version() + ".",
                        "Restore it with that version or a later one.");
            }
            return new BackupFile(path, zip, manifest);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream content(String entry) throws IOException {
        ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            throw damaged(entry);
        }
        return zip.getInputStream(found);
    }

    /** Reads every part once and compares it with its checksum, before anything is written anywhere. */
    void verify() throws IOException {
        for (Manifest.Migration migration : manifest.migrations()) {
            verify(migration.entry(), migration.sha256());
        }
        for (Manifest.TableCopy table : manifest.tables()) {
            verify(table.entry(), table.sha256());
        }
        for (Manifest.FileCopy file : manifest.files()) {
            verify(file.entry(), file.sha256());
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void verify(String entry, String sha256) throws IOException {
        try (InputStream content = content(entry)) {
            if (!Checksum.of(content).equals(sha256)) {
                throw damaged(entry);
            }
        } catch (ZipException unreadable) {
            throw damaged(entry);
        }
    }

    private StartRefused damaged(String entry) {
        return new StartRefused(
                "The backup " + path + " is damaged: " + entry + " is missing or not what was written.",
                "Use another backup. Nothing was changed.");
    }

    private static ZipFile openZip(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile());
        } catch (ZipException notOne) {
            throw new StartRefused(
                    path + " is not a whole backup of Banyan: " + notOne.getMessage(),
                    "Name a file that ./banyan backup wrote. Nothing was changed.",
                    notOne);
        }
    }
}
