package io.banyan.kernel.storage;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param data folder of the installation
 * @param version version of the product
 * @param postgres version of the packaged PostgreSQL
 */
@ConfigurationProperties("banyan")
public record StorageSettings(
        @DefaultValue("data") String data,
        @DefaultValue("0.0.0") String version,
        @DefaultValue("18") String postgres,
        @DefaultValue Given database) {

    /** An external database; an empty address means that Banyan starts its own. */
    public record Given(
            @DefaultValue("") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password) {

        @Override
        public String toString() {
            return url.isBlank() ? "none" : "given as " + user;
        }
    }

    public Path folder() {
        return Path.of(data).toAbsolutePath().normalize();
    }

    /** The same settings for another folder. */
    public StorageSettings in(Path folder) {
        return new StorageSettings(folder.toString(), version, postgres, database);
    }

    boolean external() {
        return !database.url().isBlank();
    }

    DatabaseAddress externalAddress() {
        return DatabaseAddress.parse(database.url(), database.user(), database.password());
    }
}
