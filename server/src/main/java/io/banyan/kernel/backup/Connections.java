package io.banyan.kernel.backup;

import io.banyan.kernel.storage.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One connection to a database, outside of any pool. */
final class Connections {

    private Connections() {}

    static Connection open(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }
}
