package io.banyan.kernel.storage;

/** A PostgreSQL run by somebody else; several server nodes may share it. */
record ExternalDatabase(DatabaseAddress address) implements Database {

    @Override
    public void close() {
        // it is not ours to stop
    }
}
