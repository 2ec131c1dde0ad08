package io.banyan.kernel.storage;

import java.io.IOException;

/** The PostgreSQL that keeps the state: one that Banyan starts itself, or one that is given. */
public sealed interface Database extends AutoCloseable permits EmbeddedPostgres, ExternalDatabase {

    /** Starts the database of an owned folder, making it when there is none, or takes the one that is given. */
    static Database open(StorageSettings settings, DataFolder data) {
        return settings.external()
                ? new ExternalDatabase(settings.externalAddress())
                : EmbeddedPostgres.start(data, settings.postgres());
    }

    /** Where the database of an installation is that runs beside this process. */
    static DatabaseAddress addressBeside(StorageSettings settings, DataFolder data) throws IOException {
        return settings.external() ? settings.externalAddress() : EmbeddedPostgres.addressIn(data);
    }

    DatabaseAddress address();

    @Override
    void close();
}
