package io.banyan.kernel.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs. It refuses to be root, so a Banyan started by root starts it in a user namespace of its own,
 * or, where the machine forbids those (many containers do), as the user "nobody".
 */
enum PostgresAccount {
    /** Started by an ordinary user: simply that user. */
    SAME_USER("", 0),
    /** Files belong to root; inside its namespace the process is nobody in particular. */
    NAMESPACE("unshare -U", 0),
    /** Files belong to nobody, who must be able to enter the parent folders. */
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups", 65534);

    private final String prefix;
    private final int owner;

    PostgresAccount(String prefix, int owner) {
        this.prefix = prefix;
        this.owner = owner;
    }

    static PostgresAccount find() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return SAME_USER;
        }
        return Stream.of(NAMESPACE, NOBODY)
                .filter(account -> account.succeeds("true"))
                .findFirst()
                .orElseThrow(() -> new StartRefused(
                        "PostgreSQL does not run as root, and neither user namespaces nor setpriv work on this machine.",
                        "Start Banyan as an ordinary user, or give an external database with BANYAN_DB_URL."));
    }

    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>();
        if (!prefix.isEmpty()) {
            Collections.addAll(whole, prefix.split(" "));
        }
        whole.addAll(command);
        return whole;
    }

    /** Gives a folder and all in it to the user that PostgreSQL runs as. */
    void give(Path folder) throws IOException {
        if (this == SAME_USER || (int) Files.getAttribute(folder, "unix:uid") == owner) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:uid", owner);
                Files.setAttribute(file, "unix:gid", owner);
            }
        }
    }

    /** Refuses when PostgreSQL could not reach its folder. */
    void checkReach(Path folder) throws IOException {
        if (this != NOBODY) {
            return;
        }
        Files.setPosixFilePermissions(folder, with(folder, PosixFilePermission.OTHERS_EXECUTE));
        if (!succeeds("test", "-x", folder.toString())) {
            throw new StartRefused(
                    "PostgreSQL has to run as the user nobody here, and nobody may not enter " + folder + ".",
                    "Choose a data folder whose parents everybody may enter, such as --data /var/lib/banyan.");
        }
    }

    private static Set<PosixFilePermission> with(Path folder, PosixFilePermission more) throws IOException {
        var permissions = Files.getPosixFilePermissions(folder);
        permissions.add(more);
        return permissions;
    }

    private boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command(List.of(command)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
