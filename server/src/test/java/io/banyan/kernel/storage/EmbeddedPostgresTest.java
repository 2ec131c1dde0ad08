package io.banyan.kernel.storage;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class EmbeddedPostgresTest {

    private static final String VERSION = "18.6.0";

    @TempDir
    private static Path folder;

    private static DataFolder data;
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws SQLException {
        data = DataFolder.own(folder.resolve("data"), "1.0.0");
        postgres = EmbeddedPostgres.start(data, VERSION);
        run("create table note (text text)");
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
        data.close();
        assertThat(PostmasterFile.in(data.root().resolve("database"))).doesNotExist();
    }

    @Test
    void isDurable() throws SQLException {
        assertThat(answer("show fsync")).isEqualTo("on");
        assertThat(answer("show full_page_writes")).isEqualTo("on");
        assertThat(answer("show synchronous_commit")).isEqualTo("on");
        assertThat(answer("show data_checksums")).isEqualTo("on");
        assertThat(answer("show listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void knowsLettersOfEveryAlphabet() throws SQLException {
        assertThat(answer("select lower('ÄÉ中文')")).isEqualTo("äé中文");
    }

    @Test
    void asksForThePassword() {
        DatabaseAddress address = postgres.address();
        assertThatThrownBy(() -> DriverManager.getConnection(address.url(), address.user(), "wrong"))
                .hasMessageContaining("password");
        assertThat(address.toString()).doesNotContain(address.password());
    }

    @Test
    void keepsItsSecretsFromOthers() throws IOException {
        assertThat(Files.getPosixFilePermissions(data.secrets())).hasSize(3);
        assertThat(Files.getPosixFilePermissions(data.secrets().resolve("database.password")))
                .hasSize(2);
    }

    @Test
    void comesBackAfterItWasKilledWithAllThatWasCommitted() throws Exception {
        String address = postgres.address().url();
        run("insert into note values ('committed')");
        long killed = running().pid();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();

        eventually(() -> {
            assertThat(running().pid()).isNotEqualTo(killed);
            assertThat(answer("select count(*) from note where text = 'committed'"))
                    .isEqualTo("1");
        });
        assertThat(postgres.address().url()).isEqualTo(address);
    }

    @Test
    void stopsTheOneThatAKilledServerLeftBehind(@TempDir Path other) throws Exception {
        try (DataFolder killed = DataFolder.own(other.resolve("data"), "1.0.0")) {
            EmbeddedPostgres left = EmbeddedPostgres.start(killed, VERSION);
            left.forget();
            long orphan = PostmasterFile.read(killed.root().resolve("database"))
                    .orElseThrow()
                    .pid();

            EmbeddedPostgres next = EmbeddedPostgres.start(killed, VERSION);

            assertThat(PostmasterFile.read(killed.root().resolve("database"))
                            .orElseThrow()
                            .pid())
                    .isNotEqualTo(orphan);
            assertThat(ProcessHandle.of(orphan)).isEmpty();
            assertThat(next.address()).isEqualTo(left.address());
            next.close();
        }
    }

    @Test
    void isNotMisledByAProcessNumberThatWentToAnotherProgram(@TempDir Path other) throws Exception {
        try (DataFolder restarted = DataFolder.own(other.resolve("data"), "1.0.0")) {
            EmbeddedPostgres.start(restarted, VERSION).close();
            Path pidFile = PostmasterFile.in(restarted.root().resolve("database"));
            long thisProgram = ProcessHandle.current().pid();
            Files.writeString(pidFile, thisProgram + "\n/somewhere\n0\n5432\n\n127.0.0.1\n0 0\nready\n");

            EmbeddedPostgres.start(restarted, VERSION).close();

            assertThat(pidFile).doesNotExist();
        }
    }

    private static PostmasterFile running() throws IOException {
        return PostmasterFile.read(data.root().resolve("database")).orElseThrow();
    }

    private static Connection connect() throws SQLException {
        DatabaseAddress address = postgres.address();
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
