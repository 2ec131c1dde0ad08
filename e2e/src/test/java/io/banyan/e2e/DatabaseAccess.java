package io.banyan.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** How to reach the PostgreSQL that an installation started. */
record DatabaseAccess(String url, String user, String password) {

    static DatabaseAccess of(Path data) throws IOException {
        var port = Files.readString(data.resolve("database.port")).strip();
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + port + "/banyan",
                "banyan",
                Files.readString(data.resolve("secrets/database.password")).strip());
    }

    /** The one number that a query answers. */
    long count(String sql, String... parameters) throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
