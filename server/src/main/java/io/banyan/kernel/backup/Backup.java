package io.banyan.kernel.backup;

import io.banyan.kernel.storage.DatabaseAddress;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes the whole installation into one file while it runs. All tables are read in one repeatable-read snapshot, so
 * the copy is a moment that the database really had; files are copied after that moment, so no picture or key that the
 * tables speak of is missing.
 */
final class Backup {

    private static final String SEQUENCES = """
            select schemaname, sequencename, coalesce(last_value, start_value) as value, last_value is not null as called
            from pg_sequences
            order by schemaname, sequencename""";

    private final Path folder;
    private final DatabaseAddress database;
    private final String version;
    private final Clock clock;
    private final Migrations migrations;

    Backup(Path folder, DatabaseAddress database, String version, Clock clock) throws IOException {
        this.folder = folder;
        this.database = database;
        this.version = version;
        this.clock = clock;
        this.migrations = Migrations.ofThisBuild();
    }

    /** Leaves the file whole or not at all. Only its owner may read it: it holds the keys to personal data. */
    Manifest write(Path file) throws IOException, SQLException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Connection connection = Connections.open(database);
                ZipOutputStream zip =
                        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16))) {
            zip.setLevel(Deflater.BEST_SPEED);
            Manifest manifest = write(connection, zip);
            zip.finish();
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return manifest;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Manifest write(Connection connection, ZipOutputStream zip) throws IOException, SQLException {
        connection.setAutoCommit(false);
        Sql.run(connection, "set transaction isolation level repeatable read, read only");
        List<Manifest.Migration> applied = migrations.appliedTo(connection);
        for (Manifest.Migration migration : applied) {
            put(zip, migration.entry(), migrations.content(migration.script()));
        }
        List<Manifest.TableCopy> tables = new ArrayList<>();
        for (Table table : Table.in(connection, migrations.schemas())) {
            tables.add(copy(connection, table, zip));
        }
        List<Manifest.SequenceState> sequences = sequences(connection);
        connection.rollback();
        List<Manifest.FileCopy> files = new ArrayList<>();
        for (Path file : DataFiles.in(folder)) {
            copy(file, zip, files);
        }
        Manifest manifest = new Manifest(Manifest.FORMAT, version, clock.instant(), applied, tables, sequences, files);
        put(zip, Manifest.ENTRY, manifest.toJson());
        return manifest;
    }

    private static Manifest.TableCopy copy(Connection connection, Table table, ZipOutputStream zip)
            throws IOException, SQLException {
        Manifest.TableCopy named = new Manifest.TableCopy(table.schema(), table.name(), table.columns(), 0, "");
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        Checksum checksum = new Checksum();
        zip.putNextEntry(new ZipEntry(named.entry()));
        long rows;
        try (OutputStream out = checksum.over(zip)) {
            rows = copy.copyOut(
                    "copy (select " + table.quotedColumns() + " from " + table.quoted() + ") to stdout", out);
        }
        zip.closeEntry();
        return new Manifest.TableCopy(table.schema(), table.name(), table.columns(), rows, checksum.hex());
    }

    /** Sequences know no snapshots: read after the rows, they are at least as far as any row. */
    private List<Manifest.SequenceState> sequences(Connection connection) throws SQLException {
        List<Manifest.SequenceState> all = Sql.list(
                connection,
                SEQUENCES,
                row -> new Manifest.SequenceState(
                        row.getString("schemaname"),
                        row.getString("sequencename"),
                        row.getLong("value"),
                        row.getBoolean("called")));
        return all.stream()
                .filter(sequence -> migrations.schemas().contains(sequence.schema()))
                .toList();
    }

    private void copy(Path path, ZipOutputStream zip, List<Manifest.FileCopy> files) throws IOException {
        Path source = folder.resolve(path);
        try (var content = Files.newInputStream(source)) {
            String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(source));
            Manifest.FileCopy named = new Manifest.FileCopy(path.toString(), permissions, 0, "");
            Checksum checksum = new Checksum();
            zip.putNextEntry(new ZipEntry(named.entry()));
            long size;
            try (OutputStream out = checksum.over(zip)) {
                size = content.transferTo(out);
            }
            zip.closeEntry();
            files.add(new Manifest.FileCopy(path.toString(), permissions, size, checksum.hex()));
        } catch (NoSuchFileException goneMeanwhile) {
            // a running server may delete a file of a finished job while the list is worked through
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
