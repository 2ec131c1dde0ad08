package io.banyan.kernel.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** The database's files in the data folder: made once, its port and password kept beside it. */
record PostgresFolder(DataFolder data, PostgresPrograms programs) {

    static final String NAME = "banyan";

    private static final String ACCESS = "host all all 127.0.0.1/32 scram-sha-256\n";

    Path files() {
        return data.root().resolve("database");
    }

    /**
     * Makes the database on the first start. It is made beside its place and moved there when whole, so a start that was
     * cut short leaves nothing that a later one could take for a database.
     */
    void prepare() throws IOException {
        if (Files.exists(files())) {
            refuseOtherFormat();
            programs.account().give(files());
            return;
        }
        Path unfinished = data.root().resolve("database.unfinished");
        Trees.delete(unfinished);
        Files.createDirectory(unfinished);
        programs.account().give(unfinished);
        programs.run(
                List.of(
                        "initdb",
                        "--pgdata=" + unfinished,
                        "--username=" + NAME,
                        "--auth=trust",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--no-instructions"),
                "");
        programs.run(List.of("postgres", "--single", "-D", unfinished.toString(), "postgres"), """
                alter user %1$s password '%2$s';
                create database %1$s;
                """.formatted(
                        NAME, newPassword()));
        Files.writeString(unfinished.resolve("pg_hba.conf"), ACCESS);
        Files.move(unfinished, files(), StandardCopyOption.ATOMIC_MOVE);
    }

    DatabaseAddress address(int port) throws IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
        return new DatabaseAddress(url, NAME, Files.readString(passwordFile()).strip());
    }

    /** The port of the last start if it is free, else another that is kept from now on. */
    int choosePort() throws IOException {
        int kept = keptPort();
        int free = freePort(kept);
        if (free != kept) {
            Files.writeString(portFile(), free + "\n");
        }
        return free;
    }

    /** Zero before the first start. */
    int keptPort() throws IOException {
        try {
            return Integer.parseInt(Files.readString(portFile()).strip());
        } catch (NoSuchFileException | NumberFormatException none) {
            return 0;
        }
    }

    private static int freePort(int wanted) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        try (ServerSocket probe = new ServerSocket(wanted, 1, loopback)) {
            return probe.getLocalPort();
        } catch (IOException taken) {
            try (ServerSocket probe = new ServerSocket(0, 1, loopback)) {
                return probe.getLocalPort();
            }
        }
    }

    private void refuseOtherFormat() throws IOException {
        String major = Files.readString(files().resolve("PG_VERSION")).strip();
        if (!PostgresBinaries.MAJOR.equals(major)) {
            throw new StartRefused(
                    "The database in " + files() + " has the format of PostgreSQL " + major + "; this build carries "
                            + PostgresBinaries.MAJOR + ".",
                    "Back it up with the Banyan that wrote it and restore it into a new data folder.");
        }
    }

    private String newPassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        OwnerOnly.write(passwordFile(), password.getBytes(StandardCharsets.US_ASCII));
        return password;
    }

    private Path passwordFile() {
        return data.secrets().resolve("database.password");
    }

    private Path portFile() {
        return data.root().resolve("database.port");
    }
}
