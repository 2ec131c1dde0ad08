package io.banyan.enginebench.insight;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** DuckDB over Parquet files of the events: what the index is compared with. */
final class Warehouse implements AutoCloseable {

    private static final int ROWS_PER_FILE = 10_000_000;

    private final Path folder;
    private final DuckDBConnection connection;
    private int rows;
    private int files;

    Warehouse(Path folder, String memoryLimit) throws SQLException {
        this.folder = folder;
        this.connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
        execute("SET autoinstall_known_extensions=false");
        execute("SET autoload_known_extensions=false");
        execute("SET threads=" + Runtime.getRuntime().availableProcessors());
        execute("SET memory_limit='" + memoryLimit + "'");
        execute("SET temp_directory='" + folder.resolve("spill") + "'");
        execute("SET preserve_insertion_order=false");
        // the narrowest types, the day worked out beforehand, names as numbers: in DuckDB's favour
        execute("CREATE TABLE fresh (person INTEGER, event UTINYINT, second INTEGER, day SMALLINT, channel UTINYINT, "
                + "device UTINYINT, amount INTEGER)");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Adds the shop's day in the order of time. */
    void add(Shop shop) throws SQLException {
        try (var appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "fresh")) {
            long midnight =
                    Shop.FIRST.plusDays(shop.day).atStartOfDay(Shop.ZONE).toEpochSecond();
            short day = (short) shop.epochDay();
            for (int n = 0; n < shop.size; n++) {
                int at = shop.at(n);
                appender.beginRow();
                appender.append(shop.people[at]);
                appender.append(shop.events[at]);
                appender.append((int) (midnight + shop.seconds[at]));
                appender.append(day);
                appender.append(shop.channels[at]);
                appender.append(shop.devices[at]);
                appender.append(shop.amounts[at]);
                appender.endRow();
            }
        }
        rows += shop.size;
        if (rows >= ROWS_PER_FILE) {
            flush();
        }
    }

    /** Writes what is left and makes the files a table called events. */
    void finish() throws SQLException {
        flush();
        execute("DROP TABLE fresh");
        execute("CREATE VIEW events AS SELECT * FROM read_parquet('" + folder.resolve("events-*.parquet") + "')");
    }

    private void flush() throws SQLException {
        if (rows > 0) {
            execute("COPY (SELECT * FROM fresh ORDER BY second) TO '"
                    + folder.resolve("events-%04d.parquet".formatted(files++))
                    + "' (FORMAT parquet, COMPRESSION zstd)");
            execute("TRUNCATE fresh");
            rows = 0;
        }
    }

    /** The rows of a query, every column a whole number. */
    List<long[]> rows(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<long[]>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                long[] row = new long[columns];
                for (int column = 0; column < columns; column++) {
                    row[column] = result.getLong(column + 1);
                }
                rows.add(row);
            }
            return rows;
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
