package io.banyan.kernel.backup;

import io.banyan.kernel.storage.DatabaseAddress;
import io.banyan.kernel.storage.StartRefused;
import io.banyan.kernel.storage.Trees;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/**
 * Brings a backup into an empty database. The tables are made by the backup's own migration scripts, so that an older
 * backup fits; the next start brings them up to date.
 */
final class Restore {

    private static final String OTHER_TABLES = """
            select schemaname || '.' || tablename as name from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema') limit 1""";

    private final BackupFile backup;

    Restore(BackupFile backup) {
        this.backup = backup;
    }

    void intoDatabase(DatabaseAddress database) throws IOException, SQLException {
        try (Connection connection = Connections.open(database)) {
            refuseUnlessEmpty(connection);
            migrate(database);
            connection.setAutoCommit(false);
            Sql.run(connection, "set constraints all immediate");
            load(connection);
            connection.commit();
            connection.setAutoCommit(true);
            Sql.run(connection, "analyze");
        }
    }

    void intoFolder(Path folder) throws IOException {
        for (Manifest.FileCopy file : backup.manifest().files()) {
            Path target = folder.resolve(file.path()).normalize();
            if (!target.startsWith(folder) || !DataFiles.kept(folder.relativize(target))) {
                throw new StartRefused("The backup names a file outside of the data folder.", "Use another backup.");
            }
            Files.createDirectories(target.getParent());
            try (InputStream content = backup.content(file.entry())) {
                Files.deleteIfExists(target);
                Files.createFile(
                        target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                try (var out = Files.newOutputStream(target)) {
                    content.transferTo(out);
                }
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(file.permissions()));
            }
        }
    }

    private static void refuseUnlessEmpty(Connection connection) throws SQLException {
        List<String> others = Sql.list(connection, OTHER_TABLES, row -> row.getString("name"));
        if (!others.isEmpty()) {
            throw new StartRefused(
                    "The database is not empty: it has the table " + others.getFirst() + ".",
                    "Restore into an empty database. Nothing was changed.");
        }
    }

    private void migrate(DatabaseAddress database) throws IOException {
        Path scripts = Files.createTempDirectory("banyan-restore");
        try {
            for (Manifest.Migration migration : backup.manifest().migrations()) {
                Path script = scripts.resolve(migration.script()).normalize();
                Files.createDirectories(script.getParent());
                try (InputStream content = backup.content(migration.entry())) {
                    Files.copy(content, script);
                }
            }
            Flyway.configure()
                    .dataSource(database.url(), database.user(), database.password())
                    .defaultSchema("banyan")
                    .createSchemas(true)
                    .outOfOrder(true)
                    .locations("filesystem:" + scripts)
                    .load()
                    .migrate();
        } finally {
            Trees.delete(scripts);
        }
    }

    private void load(Connection connection) throws IOException, SQLException {
        List<Table> tables = backup.manifest().tables().stream()
                .map(table -> new Table(table.schema(), table.name(), table.columns()))
                .toList();
        Sql.run(connection, "truncate " + tables.stream().map(Table::quoted).collect(Collectors.joining(", ")));
        for (int i = 0; i < tables.size(); i++) {
            load(connection, tables.get(i), backup.manifest().tables().get(i));
        }
        for (Manifest.SequenceState sequence : backup.manifest().sequences()) {
            set(connection, sequence);
        }
    }

    private void load(Connection connection, Table table, Manifest.TableCopy copy) throws IOException, SQLException {
        Sql.run(connection, "alter table " + table.quoted() + " disable trigger user");
        try (InputStream rows = backup.content(copy.entry())) {
            long loaded = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table.quoted() + " (" + table.quotedColumns() + ") from stdin", rows);
            if (loaded != copy.rows()) {
                throw new IllegalStateException(table.path() + ": " + loaded + " of " + copy.rows() + " rows");
            }
        }
        Sql.run(connection, "alter table " + table.quoted() + " enable trigger user");
    }

    private static void set(Connection connection, Manifest.SequenceState sequence) throws SQLException {
        try (var statement = connection.prepareStatement("select setval(cast(? as regclass), ?, ?)")) {
            statement.setString(1, Sql.quoted(sequence.schema()) + "." + Sql.quoted(sequence.name()));
            statement.setLong(2, sequence.value());
            statement.setBoolean(3, sequence.called());
            statement.execute();
        }
    }
}
