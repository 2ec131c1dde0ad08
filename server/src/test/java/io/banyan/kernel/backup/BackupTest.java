package io.banyan.kernel.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.banyan.BanyanTest;
import io.banyan.TestDatabase;
import io.banyan.kernel.storage.DataFolder;
import io.banyan.kernel.storage.StartRefused;
import io.banyan.kernel.storage.StorageSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BanyanTest
class BackupTest {

    @Autowired
    private StorageSettings running;

    @Autowired
    private DataFolder data;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @Test
    void restoresEveryTableSequenceAndFile() throws Exception {
        rememberSomething();
        Path file = folder.resolve("first.zip");
        command(running, file).backup();

        StorageSettings other = emptyInstallation("restored");
        command(other, file).restore();
        Path again = folder.resolve("second.zip");
        command(other, again).backup();

        try (BackupFile first = BackupFile.open(file);
                BackupFile second = BackupFile.open(again)) {
            assertThat(first.manifest().tables()).hasSizeGreaterThan(20);
            assertThat(second.manifest().migrations())
                    .isEqualTo(first.manifest().migrations());
            assertThat(second.manifest().sequences()).isEqualTo(first.manifest().sequences());
            assertThat(second.manifest().files()).isEqualTo(first.manifest().files());
            for (Manifest.TableCopy table : first.manifest().tables()) {
                assertThat(lines(second, table)).as(table.entry()).isEqualTo(lines(first, table));
            }
        }
    }

    @Test
    void coversEverySchemaOfTheProduct() throws IOException {
        List<String> schemas =
                jdbc.sql("""
                        select nspname from pg_namespace
                        where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public', 'banyan')""").query((row, number) -> row.getString("nspname")).list();
        assertThat(Migrations.ofThisBuild().schemas()).containsExactlyInAnyOrderElementsOf(schemas);
    }

    @Test
    void keepsTheFileFromOthers() throws Exception {
        Path file = folder.resolve("private.zip");
        command(running, file).backup();
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    @Test
    void refusesToRestoreOverData() throws Exception {
        Path file = folder.resolve("backup.zip");
        command(running, file).backup();
        assertThatThrownBy(() -> command(running, file).restore())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("not empty");

        StorageSettings sameDatabase = running.in(folder.resolve("elsewhere"));
        assertThatThrownBy(() -> command(sameDatabase, file).restore())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("database is not empty");
        assertThat(folder.resolve("elsewhere")).doesNotExist();
    }

    @Test
    void refusesDamagedAndForeignFiles() throws Exception {
        Path file = folder.resolve("backup.zip");
        command(running, file).backup();
        Path damaged = folder.resolve("damaged.zip");
        copyWithoutARow(file, damaged);
        StorageSettings target = emptyInstallation("target");
        assertThatThrownBy(() -> command(target, damaged).restore())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("damaged");
        Path cutShort = Files.write(folder.resolve("short.zip"), Arrays.copyOf(Files.readAllBytes(file), 5000));
        assertThatThrownBy(() -> command(target, cutShort).restore())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("not a whole backup");
        assertThat(target.folder()).doesNotExist();
    }

    private void rememberSomething() throws IOException {
        Files.writeString(data.folder("media").resolve("picture.svg"), "<svg/>");
        jdbc.sql("""
                        insert into kernel.idempotency (owner, operation, key, fingerprint, answer, created_at)
                        values ('backup-test', 'note', gen_random_uuid()::text, '\\x00ff0a09', '{"text":"a\\tb\\n中文"}', now())""").update();
    }

    private StorageSettings emptyInstallation(String name) {
        return new StorageSettings(
                folder.resolve(name).toString(),
                running.version(),
                running.postgres(),
                new StorageSettings.Given(TestDatabase.create(), "postgres", ""));
    }

    private static OfflineCommand command(StorageSettings settings, Path file) {
        return new OfflineCommand(
                settings, file, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }

    private static Set<String> lines(BackupFile backup, Manifest.TableCopy table) throws IOException {
        try (InputStream content = backup.content(table.entry())) {
            return new TreeSet<>(new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }

    /** A whole zip file whose biggest table lacks its last byte. */
    private static void copyWithoutARow(Path file, Path damaged) throws IOException, SQLException {
        try (ZipFile whole = new ZipFile(file.toFile());
                OutputStream out = Files.newOutputStream(damaged);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : whole.stream().toList()) {
                byte[] content = whole.getInputStream(entry).readAllBytes();
                boolean cut = entry.getName().startsWith("tables/") && content.length > 0;
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(content, 0, cut ? content.length - 1 : content.length);
                zip.closeEntry();
            }
        }
    }
}
