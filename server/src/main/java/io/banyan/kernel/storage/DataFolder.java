package io.banyan.kernel.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything one server node keeps: database, media, search index, secrets and logs. Exactly one
 * running server owns it: the lock belongs to the process, so it is gone with the process however that ends.
 */
public final class DataFolder implements AutoCloseable {

    /** Below this the database might stop in the middle of a write. */
    static final long NEEDED_BYTES = 512L << 20;

    private static final String VERSION_FILE = "version";
    /** Holds the number of the process that owns the folder, for people and the launcher to read. */
    private static final String LOCK_FILE = "lock";
    /** May be there before the server has looked: its log is opened first. */
    private static final String LOGS = "logs";

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final Path root;
    private final @Nullable FileChannel lock;

    private DataFolder(Path root, @Nullable FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Takes the folder for this process, making it when it is not there. Refuses before it changes anything. */
    public static DataFolder own(Path folder, String productVersion) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            refuseNewerData(root, ProductVersion.parse(productVersion));
            refuseStranger(root);
            Files.createDirectories(root);
            refuseFullDisk(root);
            FileChannel lock = lock(root);
            Files.writeString(root.resolve(VERSION_FILE), productVersion + "\n");
            DataFolder data = new DataFolder(root, lock);
            data.secrets();
            return data;
        } catch (IOException e) {
            throw new StartRefused(
                    "The data folder " + root + " cannot be used: " + e,
                    "Give this user write access to it, or choose another one with --data.",
                    e);
        }
    }

    /** Looks at the folder of a server that may be running beside this process; takes no lock and changes nothing. */
    public static DataFolder visit(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        if (!Files.exists(root.resolve(VERSION_FILE))) {
            throw new StartRefused(
                    root + " is not a Banyan data folder.", "Name the folder of the installation with --data.");
        }
        return new DataFolder(root, null);
    }

    public Path root() {
        return root;
    }

    /** A sub-folder for one purpose, made when missing. */
    public Path folder(String name) {
        return make(root.resolve(name), null);
    }

    /** The folder of key files and passwords; only the owner of the process may enter it. */
    public Path secrets() {
        return make(root.resolve("secrets"), OWNER_ONLY);
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }

    private static Path make(Path folder, @Nullable Set<PosixFilePermission> permissions) {
        try {
            Files.createDirectories(folder);
            if (permissions != null) {
                Files.setPosixFilePermissions(folder, permissions);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseNewerData(Path root, ProductVersion own) throws IOException {
        Path file = root.resolve(VERSION_FILE);
        if (!Files.exists(file)) {
            return;
        }
        ProductVersion writer = ProductVersion.parse(Files.readString(file));
        if (writer.compareTo(own) > 0) {
            throw new StartRefused(
                    "The data folder " + root + " was last used by Banyan " + writer + "; this is " + own + ".",
                    "Start version " + writer + " or later, or choose another folder with --data.");
        }
    }

    /** A typing slip such as --data /home must not scatter files over somebody's folder. */
    private static void refuseStranger(Path root) throws IOException {
        if (!Files.isDirectory(root)
                || Files.exists(root.resolve(VERSION_FILE))
                || Files.exists(root.resolve(LOCK_FILE))) {
            return;
        }
        try (var entries = Files.list(root)) {
            if (entries.map(entry -> entry.getFileName().toString())
                    .anyMatch(name -> !name.startsWith(".") && !name.equals(LOGS))) {
                throw new StartRefused(
                        root + " holds other things than a Banyan installation.",
                        "Choose an empty or a new folder with --data.");
            }
        }
    }

    private static void refuseFullDisk(Path root) throws IOException {
        long usable = Files.getFileStore(root).getUsableSpace();
        if (usable < NEEDED_BYTES) {
            throw new StartRefused(
                    "The disk of " + root + " has only " + (usable >> 20) + " MiB left; " + (NEEDED_BYTES >> 20)
                            + " MiB are needed.",
                    "Make room, or choose a folder on another disk with --data.");
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        FileChannel channel =
                FileChannel.open(root.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new StartRefused(
                    "The data folder " + root + " belongs to a Banyan that is running.",
                    "Stop that one first (./banyan down), or choose another folder with --data.");
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }
}
