package io.banyan.kernel.storage;

/** The PostgreSQL that keeps the state: one that Banyan starts itself, or one that is given. */
sealed interface Database extends AutoCloseable permits EmbeddedPostgres, ExternalDatabase {

    DatabaseAddress address();

    @Override
    void close();
}
