package io.banyan.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How to reach the PostgreSQL that an installation started. */
record DatabaseAccess(String url, String user, String password) {

    static DatabaseAccess of(Path data) throws IOException {
        var port = Files.readString(data.resolve("database.port")).strip();
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + port + "/banyan",
                "banyan",
                Files.readString(data.resolve("secrets/database.password")).strip());
    }
}
