package io.banyan.kernel.storage;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Takes the data folder, then starts or finds the database, then lets the connection pool be made: Spring closes them
 * in the opposite order, so the database always outlives its users.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageConfiguration.Storage.class)
class StorageConfiguration {

    /**
     * @param data folder of the installation
     * @param version version of the product
     * @param postgres version of the packaged PostgreSQL
     */
    @ConfigurationProperties("banyan")
    record Storage(
            @DefaultValue("data") String data,
            @DefaultValue("0.0.0") String version,
            @DefaultValue("18") String postgres,
            @DefaultValue Given database) {}

    /** An external database; an empty address means that Banyan starts its own. */
    record Given(@DefaultValue("") String url, @DefaultValue("") String user, @DefaultValue("") String password) {}

    @Bean
    DataFolder dataFolder(Storage storage) {
        return DataFolder.own(Path.of(storage.data()), storage.version());
    }

    @Bean
    Database database(Storage storage, DataFolder data) {
        Given given = storage.database();
        return given.url().isBlank()
                ? EmbeddedPostgres.start(data, storage.postgres())
                : new ExternalDatabase(DatabaseAddress.parse(given.url(), given.user(), given.password()));
    }

    @Bean
    JdbcConnectionDetails connectionDetails(Database database) {
        DatabaseAddress address = database.address();
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return address.url();
            }

            @Override
            public String getUsername() {
                return address.user();
            }

            @Override
            public String getPassword() {
                return address.password();
            }
        };
    }
}
