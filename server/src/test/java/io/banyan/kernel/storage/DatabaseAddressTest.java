package io.banyan.kernel.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatabaseAddressTest {

    @Test
    void takesAJdbcUrlAsItIs() {
        assertThat(DatabaseAddress.parse("jdbc:postgresql://db:5433/shop?sslmode=require", "u", "p"))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db:5433/shop?sslmode=require", "u", "p"));
    }

    @Test
    void takesTheFormOfPostgresTools() {
        assertThat(DatabaseAddress.parse("postgres://ann:s%3Acret@db/shop", "", ""))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db:5432/shop", "ann", "s:cret"));
    }

    @Test
    void prefersTheUserGivenApart() {
        assertThat(DatabaseAddress.parse("postgresql://ann:x@db:6000/shop", "bob", "y"))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db:6000/shop", "bob", "y"));
    }

    @Test
    void refusesOtherDatabases() {
        assertThatThrownBy(() -> DatabaseAddress.parse("mysql://db/shop", "", ""))
                .isInstanceOf(StartRefused.class);
    }

    @Test
    void givesPlayMoneyOnlyToTheOwnMachine() {
        assertThat(SandboxDefault.isLoopback("127.0.0.1")).isTrue();
        assertThat(SandboxDefault.isLoopback("::1")).isTrue();
        assertThat(SandboxDefault.isLoopback("0.0.0.0")).isFalse();
        assertThat(SandboxDefault.isLoopback("192.168.1.7")).isFalse();
    }

    @Test
    void sharesMemoryWithinBounds() {
        assertThat(PostgresSettings.buffersMebibytes(512)).isEqualTo(128);
        assertThat(PostgresSettings.buffersMebibytes(4096)).isEqualTo(512);
        assertThat(PostgresSettings.buffersMebibytes(1 << 20)).isEqualTo(1024);
    }
}
