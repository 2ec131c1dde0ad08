package io.banyan.identity.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.Race;
import io.banyan.TestDatabase;
import io.banyan.identity.access.Installation;
import io.banyan.identity.access.Passwords;
import io.banyan.identity.access.Secrets;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.transaction.Transactions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class FirstOwnerTest {

    @TempDir
    Path folder;

    private final DataSource database = migrated();

    private static DataSource migrated() {
        var database = new DriverManagerDataSource(TestDatabase.create(), "postgres", "");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/identity")
                .schemas("identity_history")
                .load()
                .migrate();
        return database;
    }

    /** As much of a server node as makes the first operators. */
    private AnnotationConfigApplicationContext node(String name, String address, String sample) {
        var node = new AnnotationConfigApplicationContext();
        node.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "banyan.data", folder.resolve(name).toString(),
                                "banyan.sample", sample,
                                "server.address", address)));
        node.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        node.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(database));
        node.registerBean(Clock.class, Clock::systemUTC);
        node.register(
                Transactions.class,
                Ids.class,
                Installation.class,
                Secrets.class,
                Passwords.class,
                OperatorRows.class,
                FirstOwner.class,
                DemoOperators.class);
        node.refresh();
        return node;
    }

    @Test
    void makesOneOwnerHoweverManyNodesStart() throws IOException {
        var results = Race.run(4, i -> () -> node("node" + i, "0.0.0.0", "none"));

        assertThat(results).allMatch(Race.Result::done);
        var owners = JdbcClient.create(database)
                .sql("select password_hash from identity.operator")
                .query(String.class)
                .list();
        assertThat(owners).hasSize(1);
        try (var nodes = Files.list(folder)) {
            var files = nodes.map(node -> node.resolve(FirstOwner.FILE))
                    .filter(Files::exists)
                    .toList();
            assertThat(files).hasSize(1);
            var password = Files.readAllLines(files.getFirst()).get(1);
            assertThat(new BCryptPasswordEncoder().matches(password, owners.getFirst()))
                    .isTrue();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.getFirst())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void makesNoSecondOwnerOnTheNextStart() {
        node("first", "0.0.0.0", "none").close();
        node("second", "0.0.0.0", "none").close();

        assertThat(Files.exists(folder.resolve("first").resolve(FirstOwner.FILE)))
                .isTrue();
        assertThat(Files.exists(folder.resolve("second").resolve(FirstOwner.FILE)))
                .isFalse();
    }

    @Test
    void makesDemoAccountsOnlyForASampleShopOnThisMachine() {
        for (var place : new String[][] {{"0.0.0.0", "shop"}, {"127.0.0.1", "none"}, {"", "shop"}}) {
            try (var node = node("none", place[0], place[1])) {
                assertThat(node.getBean(OperatorRows.class).all()).noneMatch(OperatorRow::demo);
            }
        }
        try (var node = node("demo", "127.0.0.1", "shop")) {
            assertThat(node.getBean(OperatorRows.class).all().stream().filter(OperatorRow::demo))
                    .hasSameSizeAs(DemoOperators.ACCOUNTS.entrySet())
                    .allMatch(account -> account.mayWork(node.getBean(Installation.class)));
        }
    }

    @Test
    void letsDemoAccountsDoNothingOnceTheShopIsServedToOthers() {
        node("demo", "127.0.0.1", "shop").close();

        try (var open = node("open", "0.0.0.0", "shop")) {
            assertThat(open.getBean(OperatorRows.class).all().stream().filter(OperatorRow::demo))
                    .isNotEmpty()
                    .noneMatch(account -> account.mayWork(open.getBean(Installation.class)));
        }
    }
}
