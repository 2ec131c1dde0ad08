package io.banyan.kernel.storage;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Takes the data folder, then starts or finds the database, then lets the connection pool be made: Spring closes them
 * in the opposite order, so the database always outlives its users.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageSettings.class)
class StorageConfiguration {

    @Bean
    DataFolder dataFolder(StorageSettings settings) {
        return DataFolder.own(settings.folder(), settings.version());
    }

    @Bean
    Database database(StorageSettings settings, DataFolder data) {
        return Database.open(settings, data);
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
