package io.banyan.bench.traffic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes down what the server acknowledged, so that it can be held to it after a crash. */
final class Acknowledgements implements AutoCloseable {

    private final @Nullable Writer writer;

    Acknowledgements(@Nullable Path file) throws IOException {
        writer = file == null ? null : Files.newBufferedWriter(file);
    }

    /** Adds {@code what id} as a line. */
    synchronized void acknowledged(String what, String id) {
        if (writer != null) {
            try {
                writer.write(what + " " + id + "\n");
                writer.flush();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
